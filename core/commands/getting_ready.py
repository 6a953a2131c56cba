"""What a model that compares does before its first photo, and what a person is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console

from core.commands.terminal import printable, progress_bar
from core.families.references import Comparing

if TYPE_CHECKING:
    from core.families.family import Model

_LONG_S, _LONG_A_PHOTO_S = 30.0, 2.0


def get_ready(model: Model, photos: int, console: Console) -> None:
    """Reads the references of a model that compares, and says how long `photos` take where that is
    long. Raises BundleError, PhotoError where a reference cannot be had."""
    if not isinstance(model, Comparing):
        return
    members = model.members()
    with progress_bar(console, "Reading the references") as progress:
        task = progress.add_task("", total=len(members))
        model.get_ready(lambda done, _all: progress.update(task, completed=done))
    references = "1 reference" if len(members) == 1 else f"{len(members)} references"
    console.print(f"Compared with {printable(model.title)}: {references}.")
    seconds = model.seconds_a_photo()
    if photos > 1 and (seconds > _LONG_A_PHOTO_S or seconds * photos > _LONG_S):
        console.print(
            f"A photo takes about {seconds:.1f} s with this model on one core here, "
            f"{photos} of them up to {_minutes(seconds * photos)}. Ctrl-C keeps what is done."
        )


def _minutes(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
