"""The steps of `benchmarks.memory`, each in a process of its own; the last line is its figures."""

from __future__ import annotations

import json
from pathlib import Path

import click

from benchmarks.processes import peak_memory_bytes


@click.group()
def main() -> None:
    """One step."""


@main.command()
@click.argument("role")
@click.argument("checkpoint", type=click.Path(path_type=Path))
def make(role: str, checkpoint: Path) -> None:
    """Write a checkpoint of the published shape."""
    import torch

    from core.networks.mobileiqa.presets import PRESETS
    from tests.core.networks.vectors import state_for

    torch.save(state_for(PRESETS[f"published-{role}"]), checkpoint)
    _tell({})


@main.command()
@click.argument("checkpoint", type=click.Path(path_type=Path))
@click.argument("bundle", type=click.Path(path_type=Path))
@click.argument("size")
def convert(checkpoint: Path, bundle: Path, size: str) -> None:
    """Convert it as the app's child process does."""
    from core.networks.convert_checkpoint import convert_checkpoint

    convert_checkpoint(checkpoint, bundle, [("core.networks.mobileiqa.conversion", size)])
    _tell({})


@main.command()
@click.argument("bundle", type=click.Path(path_type=Path))
@click.argument("photos", nargs=-1, type=click.Path(path_type=Path))
def score(bundle: Path, photos: tuple[Path, ...]) -> None:
    """Score the photos as the app does."""
    from core.families.registry import load_model
    from core.photos.photo import Photo
    from core.photos.scan import never, photos_from_paths
    from core.results.assessment import Assessment
    from core.scoring.scorer import Scorer

    scorer = Scorer(load_model(bundle), None)
    loaded = peak_memory_bytes()
    waiting = [photos_from_paths([path])[0] for path in photos]
    seconds = []

    def take(_photo: Photo, result: object) -> None:
        assert isinstance(result, Assessment), result
        seconds.append(result.seconds)

    todo = iter(waiting)
    scorer.score_stream(lambda: next(todo, None), take, never)
    _tell({"loaded_peak_bytes": loaded, "seconds": min(seconds)})


def _tell(figures: dict[str, object]) -> None:
    click.echo(json.dumps({**figures, "peak_bytes": peak_memory_bytes()}))


if __name__ == "__main__":
    main()
