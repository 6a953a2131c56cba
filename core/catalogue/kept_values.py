"""What the cache's rows hold, checked: a bit may have turned on the disk.

What is not as it was written counts as unknown, is made again and written over.
"""

from __future__ import annotations

import json
from math import isfinite
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from core.catalogue.times import is_moment
from core.photos.facts import READER, Facts
from core.results.assessment import Assessment, ModelIdentity

STORED_FLOAT: Final[Any] = np.dtype("<f2")
_NO_VALUES: Final = "{}"  # mostly; not worth a parser
_LARGEST_SIDE_PX: Final = 2**31

Row = tuple[Any, ...]  # SQLite's rows are untyped


def assessment_of(row: Row, model: ModelIdentity) -> tuple[Assessment, str] | None:
    """The assessment and the moment it was recorded; None where the row cannot be one.

    `row`: moment, raw, score, opinions (JSON), width, height, seconds, values (JSON), warning.
    """
    recorded_at, raw, score, opinions_text, width, height, seconds, values_text, warning = row
    try:
        opinions = json.loads(opinions_text)
        values = json.loads(values_text) if values_text != _NO_VALUES else {}
    except (ValueError, TypeError, RecursionError):
        return None
    if not (
        is_moment(recorded_at)
        and all(map(_is_number, (raw, score, seconds)))
        and 0 <= score <= 100
        and seconds >= 0
        and _is_side(width)
        and _is_side(height)
        and _are_opinions(opinions, model)
        and _are_values(values)
        and (warning is None or isinstance(warning, str))
    ):
        return None
    assessment = Assessment(
        raw=raw,
        score=score,
        opinions=tuple(opinions),
        width=width,
        height=height,
        model=model,
        seconds=seconds,
        values=values,
        warning=warning,
    )
    return assessment, recorded_at


def vector_of(length: Any, stored: Any) -> NDArray[np.float16] | None:
    """Features of `length` numbers; None where they cannot be any."""
    if not isinstance(stored, bytes) or len(stored) != length * STORED_FLOAT.itemsize:
        return None
    values: NDArray[np.float16] = np.frombuffer(stored, STORED_FLOAT).astype(np.float16, copy=False)
    return values if np.isfinite(values).all() else None


def facts_of(text: Any, reader: Any) -> tuple[Facts, bool] | None:
    """Facts, and whether today's reading gave them; None where they cannot be any."""
    try:
        facts = Facts.from_json(json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return None
    return facts, reader == READER


def _are_opinions(opinions: Any, model: ModelIdentity) -> bool:
    return (
        isinstance(opinions, list)
        and all(_is_number(opinion) and 0 <= opinion <= 100 for opinion in opinions)
        and (not model.opinions or len(opinions) == len(model.opinions))
    )


def _are_values(values: Any) -> bool:
    return isinstance(values, dict) and all(map(_is_number, values.values()))


def _is_number(value: Any) -> bool:
    return type(value) in (float, int) and isfinite(value)


def _is_side(value: Any) -> bool:
    return type(value) is int and 0 < value < _LARGEST_SIDE_PX
