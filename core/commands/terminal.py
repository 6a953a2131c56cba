"""What commands write for people: names made safe, notices, progress."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

# Tables keep this width where the output is no terminal but a file or another program.
_WIDTH_IN_FILES = 160


def printable(text: object) -> str:
    """Text for a terminal: control characters and undecodable bytes of file names are escaped."""
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in str(text)
    )


def output() -> Console:
    """The console of results, on stdout."""
    width = None if sys.stdout.isatty() else _WIDTH_IN_FILES
    return Console(width=width, highlight=False, markup=False, emoji=False)


def messages() -> Console:
    """The console of progress and notices, on stderr."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def progress_bar(console: Console, what: str = "Scoring") -> Progress:
    """Bar, count, rate in photos and time left. Drawn only where stderr is a terminal."""
    return Progress(
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        _RateColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


class _RateColumn(ProgressColumn):
    """Photos a second, or seconds a photo where one takes longer."""

    def render(self, task: Task) -> Text:
        return Text(rate(task.finished_speed or task.speed))


def rate(photos_per_second: float | None) -> str:
    """A rate in words; empty while there is none."""
    if not photos_per_second:
        return ""
    if photos_per_second < 1:
        return f"{1 / photos_per_second:.1f} s a photo"
    return f"{photos_per_second:.1f} photos/s"
