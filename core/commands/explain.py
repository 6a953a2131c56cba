"""`mobileiqa explain`: a photo's heatmaps as pictures and arrays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np
from rich.console import Console

from core.commands import terminal
from core.commands.model_choice import ModelCommand, load_wanted
from core.errors import PhotoError
from core.files import write_result, written_whole
from core.photos.photo import Photo
from core.photos.scan import photos_from_paths

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation, Heatmap

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
    from core.scoring.scorer import Scorer  # brings ONNX Runtime, which --help need not wait for

    try:
        explanation = Scorer(wanted, None).explain(photo)
        written = write_explanation(photo, explanation, folder)
    except PhotoError as error:
        click.echo(f"Error: {terminal.printable(error)}", err=True)
        return EXIT_PHOTO_FAILED
    _tell(photo, explanation, written, terminal.output())
    return 0


def write_explanation(photo: Photo, explanation: Explanation, folder: Path) -> list[Path]:
    """Writes all files into `folder`, named after the photo; returns the pictures' paths.

    Raises PhotoError if the photo cannot be decoded, click.FileError if writing fails.
    """
    from core.commands.overlay import Overlays

    overlays = Overlays(photo.path)
    pictures, entries = [], []
    try:
        for heatmap in explanation.heatmaps:
            base = f"{photo.path.stem}-{heatmap.key}"
            picture, array = folder / f"{base}.png", folder / f"{base}.npy"
            with written_whole(picture) as unfinished:
                overlays.picture(heatmap).save(unfinished, "PNG")
            with written_whole(array) as unfinished, unfinished.open("wb") as file:
                np.save(file, heatmap.values, allow_pickle=False)
            pictures.append(picture)
            entries.append(_entry(heatmap, picture, array))
        description = _description(photo, explanation) | {"heatmaps": entries}
        target = folder / f"{photo.path.stem}-explanation.json"
        write_result(target, (json.dumps(description, indent=1) + "\n").encode("ascii"))
    except OSError as error:
        raise click.FileError(str(error.filename or folder), error.strerror or "") from error
    return pictures


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


def _description(photo: Photo, explanation: Explanation) -> dict[str, Any]:
    assessment = explanation.assessment
    return {
        "path": str(photo.path),
        "width": assessment.width,
        "height": assessment.height,
        "score": assessment.score,
        "raw": assessment.raw,
        "opinions": list(assessment.opinions) or None,
        "disagreement": assessment.disagreement,
        "model": assessment.model.name,
        "model_version": assessment.model.version,
        "model_sha256": assessment.model.sha256,
        "alignment": "Cell (a, b) of an array covers the upright photo's rows a/rows to "
        "(a+1)/rows and columns b/columns to (b+1)/columns, origin top left.",
    }


def _entry(heatmap: Heatmap, picture: Path, array: Path) -> dict[str, Any]:
    rows, columns = heatmap.values.shape
    kind = heatmap.kind
    return {
        "key": heatmap.key,
        "title": heatmap.title,
        "kind": kind.key,
        "definition": kind.definition,
        "unit": kind.unit,
        "scale": [kind.scale.low, kind.scale.high],
        "evenly_spread": heatmap.is_flat,
        "rows": rows,
        "columns": columns,
        "array": array.name,
        "picture": picture.name,
    }


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
