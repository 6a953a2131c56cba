"""Stars from scores: only where there are none, and shown before."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.marks.marks import MarkChange, Marks
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.marks.from_scores import preview, stars_for, usual_limits
from mobileiqa_gui.marks.from_scores_dialog import StarsFromScoresDialog

FOLDER = Path("/photos")
MODEL = ModelIdentity("Small", "1.0", "ab" * 32, "mobileiqa")
LIMITS = (10, 20, 40, 60, 80)


@pytest.fixture
def library() -> LibraryPresenter:
    made = LibraryPresenter()
    paths = [FOLDER / f"{name}.jpg" for name in ("5", "19", "20", "79", "80", "rated", "waits")]
    made.open(FOLDER, [Photo(path, (path,), 1, 1) for path in paths])
    scores = {"5": 5.4, "19": 19.4, "20": 19.5, "79": 79.4, "80": 79.6, "rated": 90.0}
    made.add_results(
        (FOLDER / f"{name}.jpg", Assessment(0.5, score, (), 1, 1, MODEL, 0.1))
        for name, score in scores.items()
    )
    made.set_marks({FOLDER / "rated.jpg": Marks(1)})
    return made


def test_a_models_bands_earn_two_to_five_stars():
    assert usual_limits() == LIMITS
    assert [stars_for(score, LIMITS) for score in (0, 9.4, 9.5, 20, 40, 59.4, 60, 80, 100)] == [
        0, 0, 1, 2, 3, 3, 4, 5, 5,
    ]  # fmt: skip


def test_rated_photos_and_those_without_a_score_stay(library):
    found = preview(library, library.photos, LIMITS)
    stars = {path.stem: change for path, change in found.changes.items()}
    assert stars == {
        "19": MarkChange(stars=1),
        "20": MarkChange(stars=2),
        "79": MarkChange(stars=4),
        "80": MarkChange(stars=5),
    }
    assert found.counts == {5: 1, 4: 1, 3: 0, 2: 1, 1: 1, 0: 1}
    assert (found.rated, found.unscored) == (1, 1)


def test_the_dialog_shows_what_would_happen_and_gives_what_it_showed(library, qtbot):
    dialog = StarsFromScoresDialog(LIMITS, lambda limits: preview(library, library.photos, limits))
    qtbot.addWidget(dialog)
    assert [label.text() for label in dialog._counts] == [
        "1 photo", "1 photo", "1 photo", "0 photos", "1 photo", "1 photo",
    ]  # fmt: skip
    assert "have stars and keep them" in dialog.summary.text()
    dialog.limits[4].setValue(101)
    assert dialog._counts[5].text() == "0 photos"
    assert dialog._counts[4].text() == "2 photos"
    dialog.limits[3].setValue(10)
    assert not dialog.give.isEnabled()
    assert dialog.summary.text() == "More stars need a higher score."
    dialog.limits[3].setValue(60)
    dialog.give.click()
    assert dialog.chosen is not None
    assert dialog.chosen.counts[4] == 2
