"""Marks as the ledger and the journal have them: JSON values by the name of the property."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from core.marks.marks import KEPT, Colour, Flag, MarkChange, Marks
from core.results.assessment import Assessment

PROPERTIES: Final = ("stars", "flag", "label")
ORIENTATION: Final = "orientation"

Json = Any


def as_json(change: MarkChange) -> dict[str, Json]:
    """The properties that a change names, as the journal has them."""
    values: dict[str, Json] = {}
    if change.stars is not KEPT:
        values["stars"] = change.stars
    if change.flag is not KEPT:
        values["flag"] = change.flag
    if change.label is not KEPT:
        values["label"] = list(change.label)
    return values


def values_of(marks: Marks) -> dict[str, Json]:
    """All properties of marks, as the ledger has them."""
    return {"stars": marks.stars, "flag": marks.flag, "label": [marks.label, marks.colour]}


def change_of(values: Mapping[str, Json]) -> MarkChange:
    """The inverse of `as_json`; further keys are left alone. ValueError for what is no mark."""
    label = values.get("label", KEPT)
    return MarkChange(
        stars=values.get("stars", KEPT),
        flag=KEPT if "flag" not in values else _flag(values["flag"]),
        label=KEPT if label is KEPT else (label[0], _colour(label[1])),
    )


def marks_of(values: Mapping[str, Json]) -> Marks:
    """Marks of the properties there are. ValueError for what is no mark."""
    return change_of(values).of(Marks())


def _flag(value: str | None) -> Flag | None:
    return None if value is None else Flag(value)


def _colour(value: str | None) -> Colour | None:
    return None if value is None else Colour(value)


def score_values(assessment: Assessment, scored: datetime) -> dict[str, Json]:
    """What a model says of a photo, for its sidecars."""
    model = assessment.model
    return {
        "score": assessment.score,
        "model": f"{model.name} {model.version}",
        "sha256": model.sha256,
        "scored": scored.isoformat(),
    }
