"""Scores as a table for people."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from core.commands.result_files import family_columns
from core.commands.terminal import printable
from core.errors import PhotoError
from core.results.assessment import Assessment
from core.results.columns import TABLE, Alignment, Entry
from core.results.tables import Result

MOST_ROWS: Final = 2000
"""More are not read by anybody in a terminal, and take longer to lay out than to look up."""
SHOWN_OF_MANY: Final = 20
_ALL_OF_THEM: Final = ": the same command with --csv FILE or --json FILE."


def show(results: Sequence[Result], console: Console) -> None:
    """Best photos first, then those that failed and why; of very many the best and the worst."""
    folder = _common_folder([result.photo.path for result in results])
    scored = [r for r in results if isinstance(r.outcome, Assessment)]
    if len(scored) > MOST_ROWS:
        _show_ends(scored, folder, console)
    elif scored:
        console.print(_table(scored, folder))
    show_failed(results, console)


def show_failed(results: Sequence[Result], console: Console) -> None:
    """Those that were not scored, and why."""
    folder = _common_folder([result.photo.path for result in results])
    failed = [r for r in results if isinstance(r.outcome, PhotoError)]
    if failed:
        console.print("Not scored:", style="bold")
    shown = failed if len(failed) <= MOST_ROWS else failed[:SHOWN_OF_MANY]
    for result in shown:
        line = Text(f"{_name(result.photo.path, folder)}: {_reason(result)}")
        # Padding would cut what a console of messages does not wrap.
        indented = Text("  ") + line
        console.print(indented if console.soft_wrap else Padding(line, (0, 0, 0, 2), expand=False))
    if len(shown) < len(failed):
        console.print(f"  … and {len(failed) - len(shown):,} more{_ALL_OF_THEM}", soft_wrap=True)


def _show_ends(scored: Sequence[Result], folder: Path, console: Console) -> None:
    ordered = sorted(scored, key=_falling)
    for words, some in (
        ("best", ordered[:SHOWN_OF_MANY]),
        ("lowest", ordered[-SHOWN_OF_MANY:]),
    ):
        console.print(f"The {len(some)} {words} of {len(scored):,} photos:", style="bold")
        console.print(_table(some, folder))
    console.print(f"All {len(scored):,}{_ALL_OF_THEM}", soft_wrap=True)


def _falling(result: Result) -> float:
    assert isinstance(result.outcome, Assessment)
    return -result.outcome.score


def _table(scored: Sequence[Result], folder: Path) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Photo", overflow="fold")
    rows = [(r.photo, r.outcome) for r in scored if isinstance(r.outcome, Assessment)]
    columns = [*TABLE, *family_columns(rows[0][1].model)]
    for column in columns:
        right = column.alignment is Alignment.RIGHT
        justify: Literal["left", "right"] = "right" if right else "left"
        table.add_column(str(column.heading), justify=justify, no_wrap=True)
    for photo, assessment in sorted(rows, key=lambda row: -row[1].score):
        cells = (column.text(Entry(photo, assessment)) for column in columns)
        table.add_row(Text(_name(photo.path, folder)), *cells)
    return table


def _reason(result: Result) -> str:
    assert isinstance(result.outcome, PhotoError)
    return printable(result.outcome.message)


def _common_folder(paths: Sequence[Path]) -> Path:
    try:
        return Path(os.path.commonpath([path.parent for path in paths]))
    except ValueError:  # on different drives
        return Path()


def _name(path: Path, folder: Path) -> str:
    return printable(path.relative_to(folder) if path.is_relative_to(folder) else path)
