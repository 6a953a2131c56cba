"""What the maps page says of its tiles. No widgets."""

from __future__ import annotations

from core.results.assessment import Assessment
from core.results.columns import Outcome
from core.results.heatmaps import Explanation
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.maps.presenter import MapsPresenter, Mode, Source, Tile
from mobileiqa_gui.translation import translate


def title_of(tile: Tile, presenter: MapsPresenter, said: Assessment | None) -> str:
    """The map's name, the photo's, or the model's, whichever tells it from its neighbours, with
    the score where that differs; `said` is what the tile's model says of the photo."""
    if tile.source is Source.NONE:
        return tile.photo.name
    if presenter.mode is Mode.PHOTOS:
        return tile.photo.name if said is None else f"{tile.photo.name} · {said.score:.0f}"
    if tile.source is Source.DIFFERENCE:
        return translate("maps", "Difference")
    if presenter.mode is Mode.MODELS:
        if said is not None:
            return f"{said.model.name} · {score_text(said)}"
        is_second = tile.source is Source.OTHER
        return translate("maps", "Second model") if is_second else translate("maps", "First model")
    offer = next((each for each in presenter.offers if each.key == tile.key), None)
    return translated(offer.name) if offer is not None else ""


def remark_of(
    tile: Tile,
    answer: Explanation | str | None,
    known: Outcome,
    *,
    is_chosen: bool,
    is_said: bool = False,
) -> str:
    """Score and opinions of a photo alone; why there is no map, or that it is being made.
    `is_said`: a tile before this one says why already."""
    if tile.source is Source.NONE:
        if known is None:
            return translate("maps", "Not scored yet")
        if isinstance(known, Assessment):
            return score_text(known)
        return translate("maps", "No score")
    if tile.source in (Source.OTHER, Source.DIFFERENCE) and not is_chosen:
        return translate("maps", "Choose a second model in the bar below")
    if isinstance(answer, str):
        return translate("maps", "No map") if is_said else answer
    if isinstance(answer, Explanation):
        return translate("maps", "This model does not draw this map")
    return translate("maps", "Finding where it looked")


def score_text(assessment: Assessment) -> str:
    """ "72, opinions 69, 71 and 74"."""
    score = f"{assessment.score:.0f}"
    if not assessment.opinions:
        return translate("maps", "Score {score}").format(score=score)
    opinions = ", ".join(f"{opinion:.0f}" for opinion in assessment.opinions)
    text = translate("maps", "Score {score}, opinions {opinions}")
    return text.format(score=score, opinions=opinions)
