"""Scores as data: JSON and CSV, to a file or to stdout."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from core.errors import PhotoError
from core.families.registry import family_named
from core.files import write_result
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import FIGURES, Column, Value

STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one photo."""

    photo: Photo
    outcome: Assessment | PhotoError


def family_columns(model: ModelIdentity) -> Sequence[Column]:
    """What the model's family adds to every photo's figures."""
    return family_named(model.family).columns


def as_record(result: Result, model: ModelIdentity) -> dict[str, Any]:
    """One photo's object of the JSON array; figures are None where the photo failed, or where the
    model gives none."""
    photo, outcome = result.photo, result.outcome
    scored = outcome if isinstance(outcome, Assessment) else None
    return {
        "path": str(photo.path.absolute()),
        **{column.key: _plain(column.value(photo, outcome)) for column in FIGURES},
        "model": model.name,
        "model_sha256": model.sha256,
        "width": scored.width if scored else None,
        "height": scored.height if scored else None,
        "seconds": scored.seconds if scored else None,
        "error": outcome.message if isinstance(outcome, PhotoError) else None,
        **{column.key: _plain(column.value(photo, outcome)) for column in family_columns(model)},
    }


def _plain(value: Value) -> Any:
    """A column's value as JSON has it; opinions that a model does not have are None."""
    if isinstance(value, tuple):
        return list(value) or None
    return value.isoformat() if isinstance(value, datetime) else value


def to_json(results: Sequence[Result], model: ModelIdentity) -> bytes:
    """A JSON array with one object a photo, ASCII: readable in any locale."""
    records = [as_record(result, model) for result in results]
    return (json.dumps(records, indent=1, allow_nan=False) + "\n").encode("ascii")


def to_csv(results: Sequence[Result], model: ModelIdentity) -> bytes:
    """The same in columns, UTF-8 (paths in their own bytes); opinions joined by semicolons."""
    text = io.StringIO(newline="")
    fields = list(as_record(Result(Photo(Path(), (), 0, 0), PhotoError("")), model))
    writer = csv.DictWriter(text, fields)
    writer.writeheader()
    for result in results:
        record = as_record(result, model)
        if record["opinions"] is not None:
            record["opinions"] = ";".join(map(str, record["opinions"]))
        writer.writerow(record)
    return text.getvalue().encode("utf-8", "surrogateescape")


FORMATS: dict[str, Callable[[Sequence[Result], ModelIdentity], bytes]] = {
    "--json": to_json,
    "--csv": to_csv,
}


def check_targets(targets: dict[str, Path]) -> None:
    """Refuses, before any work, targets (by option) that cannot be written."""
    if sum(target == STDOUT for target in targets.values()) > 1:
        raise click.UsageError("Only one of --json and --csv can go to stdout.")
    for option, target in targets.items():
        folder = target.absolute().parent
        if target == STDOUT:
            continue
        if target.is_dir() or not folder.is_dir() or not os.access(folder, os.W_OK):
            raise click.BadParameter(
                f"'{target}' cannot be written: name a file in a folder that exists and may be "
                "written to.",
                param_hint=option,
            )


def write(target: Path, content: bytes) -> None:
    """Writes to stdout ("-") or a file; a regular file is replaced at once when complete.

    Raises click.FileError.
    """
    if target == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        write_result(target, content)
    except OSError as error:
        raise click.FileError(str(target), error.strerror or str(error)) from error
