"""The options that settle what a table's labels mean, of every command that reads labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def with_label_options(command: F) -> F:
    """The command with --label-column, --name-column, --direction and --range."""
    options = (
        click.option("--label-column", metavar="NAME", help="The column of labels in a table."),
        click.option("--name-column", metavar="NAME", help="The column of photo names in it."),
        click.option("--direction", type=click.Choice(["up", "down"]),
                     help="Higher labels are better (up), or lower ones (down)."),
        click.option("--range", "label_range", nargs=2, type=float, metavar="LOWEST HIGHEST",
                     help="The lowest and the highest label that are possible."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def answered(
    label_column: str | None,
    name_column: str | None,
    direction: str | None,
    label_range: tuple[float, float] | None,
) -> dict[str, Any]:
    """What was said, as settings of the section "data"."""
    said = {
        "label_column": label_column,
        "name_column": name_column,
        "direction": direction,
        "range": label_range,
    }
    return {key: value for key, value in said.items() if value}
