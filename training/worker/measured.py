"""The section *Measured* of a model's card, from the figures of training.evaluation.shipped."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any, Final

_DETAILS: Final = ("costs", "changes", "subjects", "missed", "clean")
"""Figures of single photos, which a model file does not keep."""

Found = dict[str, Any]


def kept_figures(figures: Found) -> Found:
    """What a model file keeps of them: no figures of single photos, save the scores of good ones,
    and not which model it was."""
    return {
        name: kept_figures(value) if isinstance(value, dict) else value
        for name, value in figures.items()
        if name != "model" and (name not in _DETAILS or (name == "subjects" and "share" in value))
    }


def measured(figures: Found) -> list[str]:
    """Lines of Markdown for each part that is there, in words of people who take photos."""
    lines: list[str] = []
    for name, told in _PARTS.items():
        if figures.get(name):
            lines += [*told(figures[name]), ""]
    return lines


def _labelled(found: Found) -> list[str]:
    whole = found["parts"]["all"]
    low, high = found["percentiles"]
    rows = [
        (
            f"{name} ({row['photos']})",
            _three(row["srcc"]),
            " to ".join(map(_three, row["interval"])),
            _three(row["plcc"]),
            _three(row["rmse"]),
        )
        for name, row in found["parts"].items()
    ]
    opinions = ", ".join(map(_three, found["opinions"]))
    pairs = found["pairs_in_a_scene"]
    return [
        f"**Agreement with people** on {whole['photos']} photos that were not trained on, read as "
        "the app reads photos (SRCC: how well the orders agree, 1 is perfect; 95 % over scenes):",
        "",
        *_table(("photos", "SRCC", "95 %", "PLCC", "RMSE"), rows),
        "",
        f"Of two photos of one scene that people rated apart by more than 0.1, the better one was "
        f"put first in {pairs['share']:.3f} of {pairs['pairs']}. Each view's own opinion agrees "
        f"with people by {opinions}; the opinions' errors are alike by "
        f"{_three(max(found['residuals']))} at most (correlation). A score lies more than half a "
        f"point outside its opinions in {_percent(found['outside_opinions'])} of the photos. Nine "
        f"in ten scores lie above {low:.0f}, one in ten above {high:.0f}; the words (*Bad* to "
        f"*Excellent*) agree with people by {_three(found['bands'])}.",
    ]


def _native(found: Found) -> list[str]:
    rows = [
        (
            _fault(name),
            _percent(row["below"]),
            f"{row['mean_drop']:.1f}",
            f"{row['least_drop']:.1f}",
        )
        for name, row in found["kinds"].items()
    ]
    return [
        f"**Faults at capture resolution**: each laid on {found['photos']} large photos at full "
        f"size. {_percent(found['below'])} of the altered copies scored below their originals.",
        "",
        *_table(("fault", "below the original", "mean cost", "least cost"), rows),
    ]


def _subjects(found: Found) -> list[str]:
    return [
        f"**A blurred subject** cost at least twice as much as a blurred background in "
        f"{_percent(found['share'])} of {found['cases']} composites (12 Kodak photos, subjects "
        "drawn by hand)."
    ]


def _ladders(found: Found) -> list[str]:
    pairs = [found["kodak"], found["highest"]]
    rows = [
        (
            _LADDERS.get(name, name.replace("_", " ")),
            *(f"{_percent(part[name]['clean_above_worst'])}" for part in pairs),
            *(_three(part[name]["step_order"]) for part in pairs),
        )
        for name in found["kodak"]
    ]
    return [
        "**Made worse step by step**: how often the clean photo scores above the worst step, and "
        "the share of steps in the right order; on Kodak's 24 photos and on the 40 that it scores "
        "highest of those above:",
        "",
        *_table(
            ("what", "clean above worst, Kodak", "highest", "steps in order, Kodak", "highest"),
            rows,
        ),
    ]


def _quadrants(found: Found) -> list[str]:
    return [
        f"**One blurred quarter** of a photo stands out in the map *quality lost* in "
        f"{_percent(found['share'])} of {found['cases']} cases (Kodak)."
    ]


def _attention(found: Found) -> list[str]:
    names = [f"view {n}" for n in range(1, len(found["strongest"]))] + ["all views"]
    rows = [
        (name, _percent(strongest), f"{cells:.0f}", f"{inside:.1f}")
        for name, strongest, cells, inside in zip(
            names,
            found["strongest"],
            found["cells"],
            found["inside_over_outside"] or [math.nan] * len(names),
            strict=True,
        )
    ]
    return [
        f"**Where it looks**, medians over {found['photos']} photos: what the strongest cell holds "
        "of all attention, how many cells count, and attention on the subject over the rest "
        f"(12 photos, drawn by hand). Two views' maps are alike by {max(found['alike']):.2f} at "
        "most (correlation).",
        "",
        *_table(("", "strongest cell", "cells that count", "on the subject"), rows),
    ]


def _belief(found: Found) -> list[str]:
    told = ", ".join(f"{name.replace('_', ' ')} {share:.0f}" for name, share in found.items())
    return [
        "**How far its maps can be believed**: covering the tenth of a photo that a map marks most "
        "moves the score further than covering as much elsewhere, in so many of 100 (guessing: "
        f"50): {told}."
    ]


def _same(found: Found) -> list[str]:
    rows = [(name, f"{row['median']:.1f}", f"{row['most']:.1f}") for name, row in found.items()]
    return [
        "**The same photo in another file** (Kodak): points between the two scores.",
        "",
        *_table(("copy", "median", "most"), rows),
    ]


def _frames(found: Found) -> list[str]:
    told = ", ".join(f"{name} {score:.0f}" for name, score in found.items())
    return [f"**Frames that show nothing**: {told}."]


def _good(found: Found) -> list[str]:
    told = ", ".join(f"{name.rpartition('.')[0]} {score:.0f}" for name, score in found.items())
    return [f"**The photos that come with the app**, by the app's own names: {told}."]


def _cost(found: Found) -> list[str]:
    sizes = f"The file has {found['megabytes']:.1f} MB."
    if "network_s" not in found:
        return [sizes]
    return [
        "**Cost**: for a photo of 24 megapixels one processor core takes "
        f"{found['decode_s'] * 1000:.0f} ms to decode it whole, {found['prepare_s'] * 1000:.0f} ms "
        f"to prepare it and {found['network_s'] * 1000:.0f} ms for the network. {sizes}"
    ]


_PARTS: Final[dict[str, Callable[[Found], list[str]]]] = {
    "labelled": _labelled,
    "native_faults": _native,
    "subjects": _subjects,
    "ladders": _ladders,
    "quadrants": _quadrants,
    "attention": _attention,
    "belief": _belief,
    "same": _same,
    "frames": _frames,
    "good": _good,
    "cost": _cost,
}

_FAULTS: Final = {
    "gaussian_blur": "blur, σ {} px",
    "motion_blur": "shake, {} px",
    "gaussian_noise": "grain, σ {} of 255",
    "jpeg": "JPEG, quality {}",
}

_LADDERS: Final = {
    "gaussian_blur": "blur",
    "motion_blur": "shake",
    "gaussian_noise": "grain",
    "jpeg": "compression",
    "over_exposure": "over-exposure",
    "under_exposure": "under-exposure",
    "contrast_loss": "lost contrast",
    "down_up": "enlarged from a small copy",
    "banding": "banding",
}


def _fault(name: str) -> str:
    kind, _, level = name.partition(" ")
    return _FAULTS[kind].format(level)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    titles = list(head)
    return [
        f"| {' | '.join(titles)} |",
        "|" + "---|" * len(titles),
        *(f"| {' | '.join(row)} |" for row in rows),
    ]


def _three(value: float) -> str:
    return f"{value:.3f}"


def _percent(share: float) -> str:
    return f"{100 * share:.3g} %"
