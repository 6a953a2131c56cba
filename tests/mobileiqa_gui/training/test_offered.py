"""The folder that is open in the app, offered as a data set."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.marks.marks import Colour, Flag, Marks
from core.photos.photo import Photo
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.training.offered import OfferedFolder, offered
from mobileiqa_gui.training.pages.own_stars import OwnStars

FOLDER = Path("/photos/Wedding")


def test_it_counts_what_says_something_of_quality() -> None:
    library = LibraryPresenter()
    assert offered(library) is None
    photos = [Photo(FOLDER / f"{n}.jpg", (), 1, 1) for n in range(5)]
    library.open(FOLDER, [])
    assert offered(library) is None
    library.open(FOLDER, photos)
    marks = [Marks(stars=3), Marks(flag=Flag.REJECT), Marks(label="Red", colour=Colour.RED)]
    library.set_marks({photo.path: one for photo, one in zip(photos, marks, strict=False)})
    assert offered(library) == OfferedFolder(FOLDER, 5, 2)


@pytest.mark.parametrize(
    ("photos", "rated", "text", "learnt", "more"),
    [
        (3000, 0, "3,000 photos. Rate about 60 of them, and a model can learn", False, True),
        (3000, 9, "9 of 3,000 photos have your stars or flags. About 60 are a", False, True),
        (3000, 59, "59 of 3,000 photos have your stars or flags. About 60 are", True, True),
        (3000, 60, "“Wedding” is open in the app: 60 of 3,000 photos have your", True, False),
        (20, 20, "20 of 20 photos have your stars or flags.", True, False),
    ],
)
def test_it_says_what_is_missing(
    qtbot: QtBot, photos: int, rated: int, text: str, learnt: bool, more: bool
) -> None:
    panel = OwnStars()
    qtbot.addWidget(panel)
    assert panel.isHidden()
    panel.offer(OfferedFolder(FOLDER, photos, rated))
    assert text in panel.text.text()
    assert (panel.take.isEnabled(), not panel.rate.isHidden()) == (learnt, more)
    taken: list[OfferedFolder] = []
    panel.taken.connect(taken.append)
    panel.take.click()
    assert len(taken) == learnt
    panel.offer(None)
    assert panel.isHidden()
