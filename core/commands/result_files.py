"""Scores as data: JSON and CSV, to a file or to stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from core.families.registry import family_named
from core.files import write_result
from core.results.assessment import ModelIdentity
from core.results.columns import Column
from core.results.tables import Result, to_csv, to_json

STDOUT = Path("-")

FORMATS: dict[str, Callable[[Sequence[Result], ModelIdentity, Sequence[Column]], bytes]] = {
    "--json": to_json,
    "--csv": to_csv,
}


def family_columns(model: ModelIdentity) -> Sequence[Column]:
    """What the model's family adds to every photo's figures."""
    return family_named(model.family).columns


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
