"""What the page says of a photo beside good ones."""

from __future__ import annotations

from pathlib import Path

from core.families.references import BUILT_IN_NAME, Against, Compared, Comparison, Member
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.scoring.reference_doubts import Doubt
from mobileiqa_gui.references.presenter import ReferencesPresenter
from mobileiqa_gui.references.words import against_text, warnings
from mobileiqa_gui.workers.comparing import Beside, Failed, Reading, Ready, Unseen

MODEL = ModelIdentity("Compare", "1", "ab" * 32, "cvrkd")
OWN = ModelIdentity("Small", "1", "cd" * 32, "mobileiqa")
A, B = (Photo(Path(f"/{name}.jpg"), (Path(f"/{name}.jpg"),), 1, 1) for name in "ab")


def assessed(*opinions: float, warning: str | None = None) -> Assessment:
    score = sorted(opinions)[len(opinions) // 2]
    return Assessment(1.0, score, opinions, 6, 4, MODEL, 0.1, warning=warning)


def beside(photo: Photo, *scores: float, warning: str | None = None) -> Beside:
    each = tuple(
        Compared(Member(str(n), Path(f"/good {n}.jpg")), score / 100, score, 1 - n / 10)
        for n, score in enumerate(scores)
    )
    comparison = Comparison(assessed(*scores, warning=warning), each)
    return Beside(photo, comparison, (B, *(None for _ in scores[1:])))


def test_the_sentence_tells_the_median_and_the_spread() -> None:
    assert (
        against_text("My best of 2024", assessed(57, 61, 65))
        == "Against My best of 2024: 61 ± 3 (median of 3 references)"
    )
    assert against_text("a.jpg", assessed(57)) == "Against a.jpg: 57 (1 reference)"
    said = against_text(BUILT_IN_NAME, assessed(1, 2))
    assert said.startswith("Against the built-in reference set: ")


def test_it_says_what_it_is_about_until_it_knows() -> None:
    state = ReferencesPresenter()
    state.choose(Against("Best"))
    assert (state.sentence(), state.is_working) == ("No photo chosen", False)
    state.show(A)
    assert (state.sentence(), state.is_working) == ("Reading the references", True)
    state.take(Reading(3, 8))
    assert state.sentence() == "Reading the references: 3 of 8"
    assert state.cost() == ""
    state.take(Ready("Best", 8, 14.0))
    assert state.sentence() == "Comparing with Best, about 10 s"
    assert state.cost() == "A photo takes about 10 s with this model"
    state.take(beside(B, 10, 20))  # of a photo that is no longer looked at
    assert state.assessment is None
    state.take(beside(A, 60, 70, 80))
    assert not state.is_working
    assert state.caption() == "good 0: the most alike, 60"
    assert state.reference_photo == B
    state.look_at(2)
    assert state.caption() == "good 2: 80"
    assert state.reference_photo is None  # its file is gone
    state.look_at(7)
    assert state.place == 2
    state.show(B)
    assert (state.place, state.compared) == (0, ())
    state.take(Unseen(B, "The file is empty."))
    assert (state.sentence(), state.is_working) == ("The file is empty.", False)
    state.choose(Against("Others"))
    state.take(Failed("No model."))
    assert (state.failure, state.is_working) == ("No model.", False)


def test_the_second_line_has_the_windows_model_and_what_is_odd() -> None:
    state = ReferencesPresenter()
    state.show(A)
    state.take(Ready("Best", 2, 0.1))
    state.take(beside(A, 60, warning="It is one of the references."))
    own = Assessment(0.7, 72.4, (), 6, 4, OWN, 0.1)
    assert state.second_line(own) == "Small on its own: 72. It is one of the references"
    assert state.second_line(None) == "It is one of the references"


def test_warnings_name_the_photos_and_why() -> None:
    doubts = {Path(f"/{n}.jpg"): (Doubt.LOW, Doubt.BLURRED) for n in range(6)}
    told = warnings(doubts, 3)
    assert told[0].startswith("With fewer than 4 photos")
    assert told[1] == "0.jpg: scored low itself, blurred"
    assert told[-1] == "and 2 more like these"
    assert warnings({}, 8) == []
