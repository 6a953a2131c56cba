"""`mobileiqa distort`: a data set for networks that compare, made of clean photos."""

from __future__ import annotations

from pathlib import Path

import click

from core.commands import terminal
from training.commands.streams import let_threads_sleep


@click.command(short_help="Make a data set of clean photos and distorted copies of them.")
@click.argument("clean", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--each", type=click.IntRange(1, 500), default=9, show_default=True,
              help="Distorted copies of each photo.")  # fmt: skip
@click.option("--side", type=click.IntRange(64, 4096), default=512, show_default=True,
              help="Photos are reduced to this shorter side first, so that faults of their own "
              "vanish.")  # fmt: skip
@click.option("--seed", type=click.IntRange(min=0), default=0, help="Which copies are drawn.")
def distort(clean: Path, target: Path, each: int, side: int, seed: int) -> int:
    """Distort the photos of CLEAN in many ways and strengths, into the folder TARGET.

    Photos in a folder of their own within CLEAN show the same and are not parted. The labels, 1 to
    5, are a formula: how like its original a copy is. No person was asked. The same command again
    goes on where it was, or makes more copies of each.
    """
    from training.learning.made import clean_photos, make

    let_threads_sleep()
    photos = clean_photos(clean)
    console = terminal.messages()
    with terminal.progress_bar(console, "Distorting") as bar:
        task = bar.add_task("", total=len(photos))
        count = make(
            photos, target, each, seed, lambda done, _all: bar.update(task, completed=done),
            side=side,
        )  # fmt: skip
    console.print(
        terminal.printable(
            f"{count:,} pictures of {len(photos):,} photos lie in {target}. Their labels are a "
            "formula, not people's opinions."
        )
    )
    return 0
