"""`mobileiqa explain`: heatmaps of photos as pictures and arrays, and one page of them all."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from core.commands import terminal
from core.commands.interruption import Interruption
from core.commands.model_choice import ModelCommand, load_wanted
from core.commands.photo_list import photos_named
from core.errors import OutputError, PhotoError, reason_of
from core.families.references import Comparing
from core.photos.photo import Photo
from core.scoring.remembering import open_catalogue

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.families.family import Model
    from core.handover.contact_sheet import MapPicture, SheetPhoto
    from core.results.heatmaps import Explanation
    from core.scoring.scorer import Scorer

EXIT_PHOTO_FAILED, EXIT_NOTHING, EXIT_INTERRUPTED = 1, 2, 130
SHEET_NAME = "contact-sheet.html"


@click.command(cls=ModelCommand, short_help="Write photos' heatmaps as pictures and arrays.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Folders within folders too.")
@click.option(
    "--out",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to; made if need be.",
)
def explain(
    paths: tuple[Path, ...],
    recursive: bool,
    folder: Path,
    model: str | None,
    family_options: dict[str, Any],
) -> int:
    """Write where the model looked, and where quality is lost, for photos and folders of photos.

    For each heatmap a PNG (the photo with the map and its legend) and a .npy array of its cells;
    for each photo a JSON file that describes them; for several photos a page, contact-sheet.html,
    with all maps side by side. Colours mean the same for every photo.

    Exit status: 0 all written, 1 some photos failed, 2 wrong usage or no photos.
    """
    console = terminal.messages()
    photos = photos_named(paths, recursive=recursive, console=console)
    if not photos:
        deeper = "" if recursive else " With --recursive, folders within are searched too."
        console.print(f"No photos found.{deeper}")
        return EXIT_NOTHING
    _prepare_folder(folder, photos)
    wanted = load_wanted(model, family_options)
    from core.scoring.scorer import Scorer  # brings ONNX Runtime, which --help need not wait for

    try:
        with _book_for(wanted) as catalogue:
            return _Work(Scorer(wanted, catalogue), folder, terminal.output()).run(photos)
    except OSError as error:
        raise OutputError(
            f"It cannot be written ({reason_of(error)}): make room, or name another folder.",
            error.filename or folder,
        ) from error


def _book_for(model: Model) -> AbstractContextManager[Catalogue | None]:
    """The catalogue where the model compares: it knows the reference sets."""
    return open_catalogue() if isinstance(model, Comparing) else nullcontext()


class _Work:
    """One run over a list of photos."""

    def __init__(self, scorer: Scorer, folder: Path, console: Console) -> None:
        self._scorer, self._folder, self._console = scorer, folder, console
        self._sheet: list[SheetPhoto] = []
        self._maps: dict[Path, list[MapPicture]] = {}
        self._failed = 0

    def run(self, photos: list[Photo]) -> int:
        from core.results.explanation_files import places_for

        places = places_for(photos, self._folder)
        several = len(photos) > 1
        with Interruption() as interruption:
            for photo in photos:
                if interruption.wanted:
                    break
                self._explain(photo, places[photo.path], for_sheet=several)
        if several and self._sheet:
            self._write_sheet()
        if interruption.wanted:
            return EXIT_INTERRUPTED
        return EXIT_PHOTO_FAILED if self._failed else 0

    def _explain(self, photo: Photo, place: Path, *, for_sheet: bool) -> None:
        from core.handover.contact_sheet import SheetPhoto, map_picture
        from core.marks.marks import UNMARKED
        from core.results.explanation_files import write_explanation

        try:
            explanation = self._scorer.explain(photo)
            place.mkdir(exist_ok=True)
            written = write_explanation(photo, explanation, place)
            if for_sheet:
                pictures = [map_picture(photo, heatmap) for heatmap in explanation.heatmaps]
                self._maps[photo.path] = pictures
        except PhotoError as error:
            click.echo(f"Error: {terminal.printable(error)}", err=True)
            self._failed += 1
            self._sheet.append(SheetPhoto(photo, UNMARKED, error=error.message))
            return
        said = explanation.assessment
        self._sheet.append(SheetPhoto(photo, UNMARKED, said.score, said.band))
        _tell(photo, explanation, written, self._console)

    def _write_sheet(self) -> None:
        from core.handover.contact_sheet import SheetWords, write_sheet

        target = self._folder / SHEET_NAME
        model = self._scorer.model.identity
        subtitle = f"{model.name} {model.version}, {len(self._sheet)} photos"
        words = SheetWords("Where the model looked", subtitle=subtitle)
        write_sheet(target, self._sheet, words, self._maps)
        self._console.print(f"Contact sheet: {terminal.printable(target)}", soft_wrap=True)


def _prepare_folder(folder: Path, photos: list[Photo]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.BadParameter(
            f"'{folder}' cannot be made ({reason_of(error)}).", param_hint="--out"
        ) from error
    for own in {photo.path.parent for photo in photos}:
        if folder.samefile(own):
            raise click.BadParameter(
                "is the photos' own folder. Name another one, so that the pictures do not mix "
                "with your photos or replace one.",
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
        console.print(f"  {heatmap.name}{flat}: {terminal.printable(picture)}", soft_wrap=True)
