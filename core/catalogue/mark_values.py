"""Marks as the ledger and the journal have them: JSON values by the name of the property."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from core.marks.marks import KEPT, Colour, Flag, MarkChange, Marks
from core.results.assessment import Assessment

PROPERTIES: Final = ("stars", "flag", "label")
ORIENTATION: Final = "orientation"
GROUP: Final = "group"

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


def as_written(text: str | None) -> Json:
    """A value of the ledger's JSON columns; None where there is none.

    ValueError for what this program never wrote: a bit may have turned on the disk.
    """
    try:
        return None if text is None else json.loads(text)
    except (TypeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def is_sound(key: str, value: Json) -> bool:
    """Whether a property of the ledger can have this value."""
    if key == ORIENTATION:
        return value is None or (type(value) is int and 1 <= value <= 8)
    if key == GROUP:
        return isinstance(value, list) and len(value) == 2 and all(map(_is_text, value))
    try:
        marks = marks_of({key: value})
    except (ValueError, TypeError, LookupError):
        return False
    return type(marks.stars) is int and isinstance(marks.label, str | None)


def _is_text(value: Json) -> bool:
    return value is None or (isinstance(value, str) and value != "")


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
