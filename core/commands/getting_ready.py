"""What a slow model, or one that compares, does before its first photo, and what a person is told
of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.console import Console

from core.commands.terminal import printable, progress_bar
from core.families.family import Timed
from core.families.references import Comparing

if TYPE_CHECKING:
    from core.families.family import Model

_LONG_S, _LONG_A_PHOTO_S = 30.0, 2.0


def get_ready(model: Model, waiting: Callable[[], int], console: Console) -> None:
    """Reads the references of a model that compares, and says how long the photos take that are
    `waiting`, where that is long. Raises BundleError, PhotoError where a reference cannot be had.
    """
    if isinstance(model, Comparing):
        _read_references(model, console)
    if isinstance(model, Timed):
        say_time(model.seconds_a_photo(), waiting(), console)


def say_time(seconds: float, photos: int, console: Console) -> None:
    """Says how long so many photos take, of so many seconds each, where that is long."""
    if photos > 1 and (seconds > _LONG_A_PHOTO_S or seconds * photos > _LONG_S):
        console.print(
            f"A photo takes about {seconds:.1f} s with this model on one core here, "
            f"{photos:,} of them up to {in_minutes(seconds * photos)}. Ctrl-C keeps what is done."
        )


def _read_references(model: Comparing, console: Console) -> None:
    members = model.members()
    with progress_bar(console, "Reading the references") as progress:
        task = progress.add_task("", total=len(members))
        model.get_ready(lambda done, _all: progress.update(task, completed=done))
    references = "1 reference" if len(members) == 1 else f"{len(members)} references"
    console.print(f"Compared with {printable(model.title)}: {references}.")


def in_minutes(seconds: float) -> str:
    """A long time in words."""
    minutes = max(1, round(seconds / 60))
    if minutes >= 120:
        return f"{minutes / 60:.1f} hours"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
