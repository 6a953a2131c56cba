"""Scores as data: JSON and CSV, to a file or to stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from core.errors import OutputError, reason_of
from core.extras import require
from core.families.registry import family_named
from core.files import stream_of, write_result
from core.results.assessment import ModelIdentity
from core.results.columns import Column
from core.results.tables import Result, to_csv, to_json

STDOUT = Path("-")


def to_parquet(
    results: Sequence[Result], model: ModelIdentity, of_family: Sequence[Column]
) -> bytes:
    """As core.results.parquet's, which is imported late: few have the package it needs."""
    from core.results import parquet

    return parquet.to_parquet(results, model, of_family)


FORMATS: dict[str, Callable[[Sequence[Result], ModelIdentity, Sequence[Column]], bytes]] = {
    "--json": to_json,
    "--csv": to_csv,
    "--parquet": to_parquet,
}

json_option = click.option(
    "--json",
    "json_target",
    metavar="FILE|-",
    type=click.Path(path_type=Path),
    help="Write JSON; '-' is stdout, with nothing else on it.",
)
"""What every command that gives data takes."""
parquet_option = click.option(
    "--parquet",
    "parquet_target",
    metavar="FILE|-",
    type=click.Path(path_type=Path),
    help="Write Parquet, for tables too large for the others.",
)


def family_columns(model: ModelIdentity) -> Sequence[Column]:
    """What the model's family adds to every photo's figures."""
    return family_named(model.family).columns


def check_targets(wanted: Mapping[str, Path | None]) -> dict[str, Path]:
    """The targets there are, by option; another name of stdout, such as /dev/stdout, is STDOUT.

    Refuses, before any work, what cannot be written. Raises ExtraError where Parquet is wanted and
    its package is missing.
    """
    targets = {
        option: STDOUT if stream_of(target) == 1 else target
        for option, target in wanted.items()
        if target is not None
    }
    to_stdout = [option for option, target in targets.items() if target == STDOUT]
    if len(to_stdout) > 1:
        raise click.UsageError(f"Only one of {' and '.join(to_stdout)} can go to stdout.")
    if "--parquet" in targets:
        require("pyarrow", "cluster", "--parquet")
    for option, target in targets.items():
        if target != STDOUT and not _may_be_written(target):
            raise click.BadParameter(
                f"'{target}' cannot be written: name a file in a folder that exists and may be "
                "written to.",
                param_hint=option,
            )
    return targets


def is_ordinary(target: Path) -> bool:
    """Whether a target is or becomes a file: no stream, no device, no pipe."""
    is_stream = target == STDOUT or stream_of(target) is not None
    return not is_stream and (target.is_file() or not target.exists())


def _may_be_written(target: Path) -> bool:
    if stream_of(target) is not None:
        return True
    if target.exists() and not target.is_file():  # a device, a pipe; a folder is none
        return not target.is_dir() and os.access(target, os.W_OK)
    folder = Path(os.path.realpath(target)).parent
    return folder.is_dir() and os.access(folder, os.W_OK)


def write(target: Path, content: bytes) -> None:
    """Writes to stdout ("-") or a file; a regular file is replaced at once when complete.

    Raises OutputError, OSError where it is stdout that cannot be written.
    """
    if target == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        write_result(target, content)
    except OSError as error:
        reason = reason_of(error)
        raise OutputError(
            f"It cannot be written ({reason}): make room, or name another file.", target
        ) from error
