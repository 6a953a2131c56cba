"""Scores as data: JSON and CSV, to a file or to stdout."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from core.errors import PhotoError
from core.files import write_result
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one photo."""

    photo: Photo
    outcome: Assessment | PhotoError


def as_record(result: Result, model: ModelIdentity) -> dict[str, Any]:
    """One photo's object of the JSON array; figures are None where the photo failed."""
    record: dict[str, Any] = {
        "path": str(result.photo.path.absolute()),
        "score": None,
        "raw": None,
        "opinions": None,
        "disagreement": None,
        "model": model.name,
        "model_sha256": model.sha256,
        "width": None,
        "height": None,
        "seconds": None,
        "error": None,
    }
    outcome = result.outcome
    if isinstance(outcome, PhotoError):
        return record | {"error": outcome.message}
    return record | {
        "score": outcome.score,
        "raw": outcome.raw,
        "opinions": list(outcome.opinions),
        "disagreement": outcome.disagreement,
        "width": outcome.width,
        "height": outcome.height,
        "seconds": outcome.seconds,
    }


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
