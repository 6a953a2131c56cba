"""What the panel proposes, without Qt."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.culling.groups import Group, Kind
from core.culling.rule import Decision, Rule
from core.culling.shots import Shot
from core.marks.marks import Flag, MarkChange, Marks
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.culling.presenter import CullPresenter, Progress
from mobileiqa_gui.library.presenter import LibraryPresenter

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")
PICK, REJECT = MarkChange(flag=Flag.PICK), MarkChange(flag=Flag.REJECT)


def path(name: str) -> Path:
    return Path(f"/photos/{name}.jpg")


@pytest.fixture
def library() -> LibraryPresenter:
    made = LibraryPresenter()
    made.open(Path("/photos"), [Photo(path(n), (path(n),), 1, 1) for n in "abcd"])
    for name, score in zip("abcd", (80.0, 60.0, 40.0, 20.0), strict=True):
        made.add_results([(path(name), Assessment(0.5, score, (), 9, 9, MODEL, 0.1))])
    return made


@pytest.fixture
def presenter(library) -> CullPresenter:
    made = CullPresenter(library, lambda: [Group(Kind.BURST, (path("a"), path("b")))])
    made.take([Shot(path(name)) for name in "abcd"])
    made.rule = Rule(count=2)
    made.is_open = True
    made.decide()
    return made


def told(presenter: CullPresenter) -> dict[str, str]:
    return {name: presenter.proposed(path(name)).decision.value for name in "abcd"}


def test_the_rule_decides_anew_without_scoring(presenter):
    assert told(presenter) == {"a": "keep", "b": "keep", "c": "reject", "d": "reject"}
    presenter.rule = Rule(count=1, per_burst=True, least_score=30)
    presenter.decide()
    assert told(presenter) == {"a": "keep", "b": "reject", "c": "keep", "d": "reject"}
    assert [one.stem for one, _ in presenter.listed()] == ["b", "d"]
    assert [presenter.count(decision) for decision in Decision] == [2, 2, 0]


def test_that_more_is_kept_than_asked_for_is_known(presenter, library):
    assert not presenter.keeps_more
    library.set_marks({path(name): Marks(stars=3) for name in "bcd"})
    presenter.decide()
    assert presenter.keeps_more


def test_new_scores_and_marks_count_when_it_decides(presenter, library):
    library.add_results([(path("d"), Assessment(0.9, 90.0, (), 9, 9, MODEL, 0.1))])
    library.set_marks({path("c"): Marks(flag=Flag.PICK), path("a"): Marks(flag=Flag.REJECT)})
    presenter.decide()
    # Of the burst of a and b something is kept, and d does not lose its place to that.
    assert told(presenter) == {"a": "reject", "b": "keep", "c": "keep", "d": "keep"}
    assert presenter.provisional(path("c")) is None
    assert presenter.provisional(path("d")) is Decision.KEEP
    assert presenter.changes == {path("b"): PICK, path("d"): PICK}
    assert presenter.progress == Progress(2, 4)
    library.set_marks({path("b"): Marks(stars=2), path("d"): Marks(label="Album")})
    assert presenter.progress == Progress(4, 4), "stars and labels decide as well"


def test_stars_that_scores_gave_decide_nothing(presenter, library):
    before = told(presenter)
    library.set_marks({path(name): Marks(stars=5, by_score=True) for name in "abcd"})
    presenter.decide()
    assert told(presenter) == before
    assert (presenter.progress, presenter.regretted) == (Progress(0, 4), ())
    library.set_marks({path("d"): Marks(stars=5)})
    presenter.decide()
    assert presenter.proposed(path("d")).is_marked


def test_the_regret_check(presenter, library):
    library.set_marks({path("d"): Marks(stars=5), path("a"): Marks(stars=5)})
    presenter.decide()
    assert presenter.regretted == (path("d"),)
    assert told(presenter)["d"] == "keep"


def test_a_closed_panel_proposes_nothing(presenter):
    presenter.is_open = False
    assert presenter.proposed(path("a")) is None
    assert presenter.provisional(path("a")) is None


def test_photos_that_went_are_not_proposed(presenter, library):
    library.update([Photo(path(n), (path(n),), 1, 1) for n in "ab"])
    presenter.decide()
    assert presenter.count(Decision.KEEP) == 2
    assert presenter.proposed(path("c")) is None
