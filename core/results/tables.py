"""Scores as data: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from core.errors import PhotoError
from core.marks.marks import UNMARKED, Marks
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import FIGURES, Column, Entry, Value

# As OWASP lists them for CSV, and the wide forms that spreadsheets of East Asia take for the same.
_FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one photo, None while it waits; its marks, None where nobody asks for them;
    its reasons in English, None where nobody looked at it closely."""

    photo: Photo
    outcome: Assessment | PhotoError | None
    marks: Marks | None = None
    reasons: tuple[str, ...] | None = None


def as_record(
    result: Result, model: ModelIdentity | None, of_family: Sequence[Column]
) -> dict[str, Any]:
    """One photo's object of the JSON array; figures are None where the photo failed, or where the
    model gives none. `of_family` are the columns that the model's family adds."""
    photo, outcome = result.photo, result.outcome
    entry = Entry(photo, outcome)
    scored = outcome if isinstance(outcome, Assessment) else None
    return {
        "path": str(photo.path.absolute()),
        **{column.key: _plain(column.value(entry)) for column in FIGURES},
        "model": model.name if model else None,
        "model_sha256": model.sha256 if model else None,
        "width": scored.width if scored else None,
        "height": scored.height if scored else None,
        "seconds": scored.seconds if scored else None,
        "error": outcome.message if isinstance(outcome, PhotoError) else None,
        "warning": scored.warning if scored else None,
        "reasons": None if result.reasons is None else list(result.reasons),
        **{column.key: _plain(column.value(entry)) for column in of_family},
        **(_of_marks(result.marks) if result.marks is not None else {}),
    }


def _of_marks(marks: Marks) -> dict[str, Any]:
    """As `mobileiqa ratings` names them; no stars are 0."""
    return {
        "stars": marks.stars,
        "flag": str(marks.flag) if marks.flag else None,
        "label": marks.label,
        "colour": str(marks.colour) if marks.colour else None,
    }


def _plain(value: Value) -> Any:
    """A column's value as JSON has it; opinions that a model does not have are None."""
    if isinstance(value, tuple):
        return list(value) or None
    return value.isoformat() if isinstance(value, datetime) else value


def to_json(
    results: Sequence[Result], model: ModelIdentity | None, of_family: Sequence[Column]
) -> bytes:
    """A JSON array with one object a photo, ASCII: readable in any locale."""
    records = [as_record(result, model, of_family) for result in results]
    return (json.dumps(records, indent=1, allow_nan=False) + "\n").encode("ascii")


def to_csv(
    results: Sequence[Result], model: ModelIdentity | None, of_family: Sequence[Column]
) -> bytes:
    """The same in columns, UTF-8 (paths in their own bytes); opinions and reasons joined by
    semicolons. No reasons are empty, whether there are none or nobody looked.

    A text that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    marks = UNMARKED if any(result.marks is not None for result in results) else None
    nothing = Result(Photo(Path(), (), 0, 0), None, marks)
    fields = list(as_record(nothing, model, of_family))
    writer = csv.DictWriter(text, fields)
    writer.writeheader()
    for result in results:
        record = as_record(result, model, of_family)
        for name, between in (("opinions", ";"), ("reasons", "; ")):
            if record[name] is not None:
                record[name] = between.join(map(str, record[name]))
        writer.writerow({key: _inert(value) for key, value in record.items()})
    return text.getvalue().encode("utf-8", "surrogateescape")


def _inert(value: Any) -> Any:
    """A cell that no spreadsheet calculates with: names and labels come from others."""
    begins_formula = isinstance(value, str) and value.startswith(_FORMULA_BEGINS)
    return f"'{value}" if begins_formula else value
