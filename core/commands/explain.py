"""`mobileiqa explain`: a photo's heatmaps as pictures and arrays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from core.commands import terminal
from core.commands.model_choice import ModelCommand, load_wanted
from core.errors import OutputError, PhotoError
from core.photos.photo import Photo
from core.photos.scan import photos_from_paths

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation

EXIT_PHOTO_FAILED = 1


@click.command(cls=ModelCommand, short_help="Write a photo's heatmaps as pictures and arrays.")
@click.argument(
    "photo_path",
    metavar="PHOTO",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--out",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to; made if need be.",
)
def explain(
    photo_path: Path, folder: Path, model: str | None, family_options: dict[str, Any]
) -> int:
    """Write where the model looked, and where quality is lost, for one photo.

    For each heatmap a PNG (the photo with the map and its legend) and a .npy array of its cells;
    and one JSON file that describes them. Colours mean the same for every photo.
    """
    (photo,) = photos_from_paths([photo_path])
    _prepare_folder(folder, photo.path)
    wanted = load_wanted(model, family_options)
    # These bring ONNX Runtime and the drawing of pictures, which --help need not wait for.
    from core.results.explanation_files import write_explanation
    from core.scoring.scorer import Scorer

    try:
        explanation = Scorer(wanted, None).explain(photo)
        written = write_explanation(photo, explanation, folder)
    except PhotoError as error:
        click.echo(f"Error: {terminal.printable(error)}", err=True)
        return EXIT_PHOTO_FAILED
    except OSError as error:
        raise OutputError(
            f"It cannot be written ({error.strerror or error}): make room, or name another folder.",
            error.filename or folder,
        ) from error
    _tell(photo, explanation, written, terminal.output())
    return 0


def _prepare_folder(folder: Path, photo: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.BadParameter(
            f"'{folder}' cannot be made ({error.strerror}).", param_hint="--out"
        ) from error
    if folder.samefile(photo.parent):
        raise click.BadParameter(
            "is the photo's own folder. Name another one, so that the pictures do not mix with "
            "your photos or replace one.",
            param_hint="--out",
        )


def _tell(
    photo: Photo,
    explanation: Explanation,
    pictures: list[Path],
    console: Console,
) -> None:
    assessment = explanation.assessment
    said = f"{terminal.printable(photo.name)}: {assessment.score:.1f} ({assessment.band})"
    if assessment.disagreement is not None:
        opinions = ", ".join(f"{opinion:.0f}" for opinion in assessment.opinions)
        said += f"; opinions {opinions}, disagreement {assessment.disagreement:.1f}"
    console.print(said)
    for heatmap, picture in zip(explanation.heatmaps, pictures, strict=True):
        flat = " (evenly spread)" if heatmap.is_flat else ""
        console.print(f"  {heatmap.title}{flat}: {terminal.printable(picture)}", soft_wrap=True)
