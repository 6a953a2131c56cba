"""A copy or a move as it is drafted, and its dialog."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from core.handover.companions import Gathered
from core.handover.plans import Kind
from core.marks.marks import Colour, Flag, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from mobileiqa_gui.handover.transfer_dialog import TransferDialog
from mobileiqa_gui.handover.transfer_draft import Subject, TransferDraft


def photo(name: str, *others: str) -> Photo:
    folder = Path("/photos")
    return Photo(folder / name, tuple(folder / each for each in (name, *others)), 1, 1)


SUBJECTS = [
    Subject(
        photo("a.JPG", "a.NEF"), Marks(4, Flag.PICK, None, Colour.RED), 71.2,
        Facts(datetime(2026, 11, 27, 9, 5), "Z 6"),
    ),
    Subject(photo("b.jpg"), Marks(), None, Facts()),
    Subject(photo("c.tif"), Marks(label="Album"), 3.0, Facts()),
    Subject(photo("d.cr2"), Marks(5), None, Facts()),
]  # fmt: skip


@pytest.fixture
def draft(tmp_path) -> TransferDraft:
    return TransferDraft(Kind.COPY, SUBJECTS, tmp_path)


def test_the_first_names_are_shown_with_their_endings(draft):
    draft.template = "{date:%y%m%d} {camera} {counter:02} {stars} {score} {label}"
    assert draft.preview() == [
        "261127 Z 6 01 4 71 red.JPG",
        "undated unknown camera 02 0 unscored no label.jpg",
        "undated unknown camera 03 0 3 Album.tif",
    ]
    draft.template = "{nonsense}"
    assert draft.preview() == []
    assert draft.problem().startswith("There is no {nonsense}")


def test_what_cannot_be_done_so(draft, tmp_path):
    assert draft.problem() == ""
    draft.folder = None
    assert draft.problem() == "Choose a folder."
    draft.folder = tmp_path / "away"
    assert draft.problem() == f"The folder {draft.folder} is not there."
    here = Photo(tmp_path / "a.jpg", (tmp_path / "a.jpg",), 1, 1)
    move = TransferDraft(Kind.MOVE, [Subject(here, Marks())], tmp_path)
    assert move.problem() == "The photos are in this folder already."
    move.template = "new {name}"
    assert move.problem() == ""


def test_marks_go_into_files_that_take_them_and_only_where_there_are_any(draft):
    assert draft.marks() == {
        Path("/photos/a.JPG"): SUBJECTS[0].marks,
        Path("/photos/c.tif"): SUBJECTS[2].marks,
    }


def test_the_dialog_follows_what_is_written_and_inserted(qtbot, draft, tmp_path):
    dialog = TransferDialog(draft, Gathered())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.go.text() == "Copy 4 photos"
    assert dialog.preview.text() == "a.JPG\nb.jpg\nc.tif, …"
    dialog.template.clear()
    assert not dialog.go.isEnabled()
    dialog._insert("{counter:04}")
    assert dialog.preview.text() == "0001.JPG\n0002.jpg\n0003.tif, …"
    dialog.folder.setText("")
    assert dialog.preview.text().endswith("Choose a folder.")
    assert not dialog.go.isEnabled()
    dialog.folder.setText(str(tmp_path))
    dialog.embed.setChecked(True)
    with qtbot.waitSignal(dialog.confirmed) as confirmed:
        dialog.go.click()
    (given,) = confirmed.args
    assert (given.folder, given.template, given.embeds) == (tmp_path, "{counter:04}", True)


def test_no_text_of_the_dialog_is_cut(qtbot, draft):
    dialog = TransferDialog(draft, Gathered())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.template.setText("{nonsense}")
    dialog.folder.setText("")
    for label in dialog.findChildren(QLabel):
        if label.isVisible():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= needed, label.text()


def test_a_move_offers_no_marks_inside(qtbot, draft):
    draft.kind = Kind.MOVE
    dialog = TransferDialog(draft, Gathered())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.go.text() == "Move 4 photos"
    assert not dialog.embed.isVisible()
