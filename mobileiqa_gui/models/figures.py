"""What was measured of a model, in words and shares that a photographer can read. No Qt.

Figures are whatever a model file's manifest holds: what `training.evaluation` writes for a shipped
model, what a run writes of its own parts, or nothing. Odd ones are left out, one by one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a plot: `share` of its full length (0..1), `value` in words."""

    label: str
    share: float
    value: str


@dataclass(frozen=True, slots=True)
class Section:
    """One question about a model: a heading, what the bars mean, the bars."""

    heading: str
    text: str
    bars: tuple[Bar, ...]


def sections(figures: Mapping[str, Any]) -> list[Section]:
    """What these figures tell, the most important first; those without a bar are left out."""
    made: tuple[Callable[[Mapping[str, Any]], Section], ...] = (
        _agreement, _faults, _full_size, _places, _same_photo, _cost,
    )  # fmt: skip
    return [section for make in made if (section := make(figures)).bars]


# --- people -------------------------------------------------------------------------------------


def _agreement(figures: Mapping[str, Any]) -> Section:
    """How often the model and people prefer the same photo; without such counts, how alike their
    orders are."""
    found = _of(figures, "agreement")
    labelled = _of(figures, "labelled")
    whole = _of(found, "all") or _of(labelled, "parts", "all")
    whole = whole or _of(figures, "test") or _of(figures, "val")
    bars = []
    tau = _number(whole, "krcc")
    if tau is not None:
        # Kendall's tau is the share of pairs in the same order less those in the other.
        bars.append(_of_100(translate("ModelFigures", "Any two photos"), (tau + 1) / 2))
    pairs = _number(found or labelled, "pairs_in_a_scene", "share")
    if pairs is not None:
        bars.append(_of_100(translate("ModelFigures", "Two photos of the same scene"), pairs))
    text = translate(
        "ModelFigures",
        "Of two photos it never learned from, how often it prefers the one that people prefer. "
        "50 of 100 would be guessing.",
    )
    rank = _number(whole, "srcc")
    if not bars and rank is not None:
        value = translate("ModelFigures", "{value} of 1").format(value=in_digits(rank, 2))
        bars.append(
            Bar(translate("ModelFigures", "Order of all photos"), min(1.0, max(0.0, rank)), value)
        )
        text = translate(
            "ModelFigures",
            "How alike the order by score and the order by people's ratings are, of photos it "
            "never learned from. 1 would be the same order, 0 none.",
        )
    notes = [text, _photos(whole), _between(found, labelled)]
    return Section(
        translate("ModelFigures", "Agreement with people"),
        " ".join(filter(None, notes)),
        tuple(bars),
    )


def _photos(whole: Mapping[str, Any]) -> str:
    count = round(_number(whole, "photos") or 0)
    text = translate("ModelFigures", "Measured on {count} photos.", "", count)
    return text.format(count=in_digits(count)) if count else ""


def _between(found: Mapping[str, Any], labelled: Mapping[str, Any]) -> str:
    """How much it differs from one kind of photos to another."""
    parts = {**found, **_of(labelled, "parts")}
    ranks = [
        rank
        for name, row in parts.items()
        if name != "all" and isinstance(row, Mapping) and (rank := _number(row, "srcc")) is not None
    ]
    if len(ranks) < 2:
        return ""
    return translate(
        "ModelFigures",
        "It depends on the kind of photos: the order is alike by {least} of 1 within one "
        "collection, by {most} within another.",
    ).format(least=in_digits(min(ranks), 2), most=in_digits(max(ranks), 2))


# --- faults -------------------------------------------------------------------------------------


def _faults(figures: Mapping[str, Any]) -> Section:
    rows = {
        name: share
        for name, row in (_of(figures, "ladders", "kodak") or _of(figures, "ladders")).items()
        if isinstance(row, Mapping) and (share := _number(row, "step_order")) is not None
    }
    return Section(
        translate("ModelFigures", "Faults it notices"),
        translate(
            "ModelFigures",
            "Of two copies of a photo, how often the one with more of a fault scores lower.",
        ),
        tuple(_of_100(_fault(name), rows[name]) for name in sorted(rows, key=_usual_order)),
    )


def _full_size(figures: Mapping[str, Any]) -> Section:
    """By fault; each was laid on in more than one strength."""
    by_fault: dict[str, list[tuple[float, float]]] = {}
    for name, row in _of(figures, "native_faults", "kinds").items():
        if isinstance(row, Mapping):
            below, drop = _number(row, "below"), _number(row, "mean_drop")
            if below is not None and drop is not None:
                by_fault.setdefault(str(name).split(" ")[0], []).append((below, drop))
    bars = []
    for name, rows in by_fault.items():
        share = sum(below for below, _ in rows) / len(rows)
        drop = sum(drop for _, drop in rows) / len(rows)
        words = translate("ModelFigures", "{share} of 100, {points} points lower")
        value = words.format(share=f"{100 * share:.0f}", points=in_digits(drop, 1))
        bars.append(Bar(_fault(name), _held(share), value))
    return Section(
        translate("ModelFigures", "Faults that only show at full size"),
        translate(
            "ModelFigures",
            "How often a large photo scores lower with one, and by how much on average.",
        ),
        tuple(bars),
    )


def _places(figures: Mapping[str, Any]) -> Section:
    bars = []
    for path, label in (
        (
            ("subjects", "share"),
            translate("ModelFigures", "Subject before background"),
        ),
        (
            ("quadrants", "share"),
            translate("ModelFigures", "The map finds the blur"),
        ),
    ):
        share = _number(figures, *path)
        if share is not None:
            bars.append(_of_100(label, share))
    return Section(
        translate("ModelFigures", "Where in the photo"),
        translate(
            "ModelFigures",
            "How often a blurred subject costs more than a blurred background, and the map of "
            "quality lost finds the quarter that is blurred.",
        ),
        tuple(bars),
    )


def _same_photo(figures: Mapping[str, Any]) -> Section:
    bars = []
    for name, row in _of(figures, "same").items():
        middle = _number(row, "median") if isinstance(row, Mapping) else None
        most = _number(row, "most") if isinstance(row, Mapping) else None
        if middle is not None and most is not None:
            words = translate("ModelFigures", "{points} points, {most} at most")
            value = words.format(points=in_digits(middle, 1), most=in_digits(most, 1))
            bars.append(Bar(_copy(name), _held(middle / _WIDEST_POINTS), value))
    return Section(
        translate("ModelFigures", "The same photo once more"),
        translate(
            "ModelFigures",
            "By how much the score changes though the photo is the same: less is better.",
        ),
        tuple(bars),
    )


def _cost(figures: Mapping[str, Any]) -> Section:
    """Seconds of one processor core."""
    found = _of(figures, "cost")
    steps = {
        "decode_s": translate("ModelFigures", "Reading the photo"),
        "prepare_s": translate("ModelFigures", "Preparing it"),
        "network_s": translate("ModelFigures", "Looking at it"),
    }
    taken = {name: s for name in steps if (s := _number(found, name)) is not None and s >= 0}
    longest = max(taken.values(), default=0.0) or 1.0
    bars = [
        Bar(
            steps[name],
            _held(seconds / longest),
            translate("ModelFigures", "{count} ms").format(count=f"{1000 * seconds:.0f}"),
        )
        for name, seconds in taken.items()
    ]
    text = translate("ModelFigures", "Of one processor core, for a photo of 24 megapixels.")
    return Section(translate("ModelFigures", "Time it takes"), text, tuple(bars))


_WIDEST_POINTS: Final = 20.0


_ORDER: Final = (
    *("gaussian_blur", "motion_blur", "gaussian_noise", "jpeg", "over_exposure"),
    *("under_exposure", "contrast_loss", "down_up", "banding"),
)


def _usual_order(fault: str) -> tuple[int, str]:
    """What photographers know best comes first."""
    return (_ORDER.index(fault) if fault in _ORDER else len(_ORDER), fault)


# --- words --------------------------------------------------------------------------------------


def _fault(name: str) -> str:
    """A fault by the name that training gives it."""
    known = {
        "gaussian_blur": translate("ModelFigures", "Blur"),
        "motion_blur": translate("ModelFigures", "Motion blur"),
        "gaussian_noise": translate("ModelFigures", "Grain"),
        "jpeg": translate("ModelFigures", "Compression"),
        "over_exposure": translate("ModelFigures", "Over-exposure"),
        "under_exposure": translate("ModelFigures", "Under-exposure"),
        "contrast_loss": translate("ModelFigures", "Lost contrast"),
        "down_up": translate("ModelFigures", "Enlarged from a small copy"),
        "banding": translate("ModelFigures", "Banding"),
    }
    return known.get(name, str(name).replace("_", " ").capitalize())


def _copy(name: str) -> str:
    """A further file of the same photo."""
    known = {
        "PNG": translate("ModelFigures", "Saved without loss"),
        "JPEG 97": translate("ModelFigures", "Saved as a fine JPEG"),
        "turned by EXIF": translate("ModelFigures", "Turned, as cameras note it"),
        "half": translate("ModelFigures", "At half the size"),
        "quarter": translate("ModelFigures", "At a quarter of the size"),
        "black and white": translate("ModelFigures", "In black and white"),
    }
    return known.get(name, str(name))


def _of_100(label: str, share: float) -> Bar:
    value = translate("ModelFigures", "{count} of 100").format(count=f"{100 * _held(share):.0f}")
    return Bar(label, _held(share), value)


def _held(share: float) -> float:
    return min(1.0, max(0.0, share))


def _of(figures: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
    """The part at that path; empty where there is none."""
    found: Any = figures
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _number(figures: Mapping[str, Any], *path: str) -> float | None:
    """The finite number at that path, or None."""
    value = _of(figures, *path[:-1]).get(path[-1])
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if math.isfinite(value) else None
