"""`mobileiqa mark`: sets stars, label and flag of photos."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import held
from core.catalogue.following import follow, remember_contents
from core.catalogue.marking import Marking, SetMarks, phrase_of
from core.catalogue.said import read_said, stated
from core.catalogue.sidecar_queue import SidecarRules, write_what_waits
from core.commands import terminal
from core.commands.photo_list import photos_named
from core.errors import CatalogueError
from core.marks.labels import colour_of
from core.marks.marks import KEPT, MOST_STARS, Colour, Flag, MarkChange
from core.photos.photo import Photo
from core.scoring.remembering import open_catalogue
from core.sidecars.writing import Naming

EXIT_ALL_MARKED, EXIT_SOME_FAILED, EXIT_NOTHING_MARKED = 0, 1, 2

NAMINGS = {"name.ext.xmp": Naming.FULL, "name.xmp": Naming.STEM_FOR_RAW}
_NO_FLAG = "none"


@click.command(short_help="Set stars, label and flag of photos.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Folders within folders too.")
@click.option("--rating", type=click.IntRange(0, MOST_STARS), help="Stars, 0 to 5; 0 is none.")
@click.option("--label", metavar="TEXT", help="The label; an empty text takes it away.")
@click.option(
    "--flag",
    type=click.Choice([*(each.value for each in Flag), _NO_FLAG]),
    help="Picked, rejected, neither.",
)
@click.option("--write-xmp", is_flag=True, help="Write them into the photos' sidecars too.")
@click.option(
    "--sidecar-name",
    type=click.Choice(list(NAMINGS)),
    default="name.ext.xmp",
    show_default=True,
    help="What a new sidecar is called: name.xmp for RAW files alone.",
)
def mark(
    paths: tuple[Path, ...],
    recursive: bool,
    rating: int | None,
    label: str | None,
    flag: str | None,
    write_xmp: bool,
    sidecar_name: str,
) -> int:
    """Set stars, colour label and flag of photos and folders of photos, as the window does.

    What is not named stays as it is. The window's Ctrl+Z undoes it. Photos are never changed; with
    --write-xmp their sidecars are, by a merge that keeps all else in them.

    Exit status: 0 all marked, 1 some photos or sidecars failed, 2 wrong usage or nothing marked.
    """
    change = MarkChange(
        stars=KEPT if rating is None else rating,
        flag=KEPT if flag is None else None if flag == _NO_FLAG else Flag(flag),
        label=KEPT if label is None else _label(label),
    )
    if change == MarkChange():
        raise click.UsageError("Say what to set: --rating, --label or --flag.")
    console = terminal.messages()
    photos = photos_named(paths, recursive=recursive, console=console)
    gone = [photo for photo in photos if not photo.path.exists()]
    for photo in gone:
        console.print(terminal.printable(f"There is no photo {photo.path}."))
    there = [photo for photo in photos if photo not in gone]
    if not there:
        console.print("No photos to mark.")
        return EXIT_NOTHING_MARKED
    try:
        with open_catalogue() as catalogue:
            problems = _mark(catalogue, there, change, write_xmp, NAMINGS[sidecar_name])
    except CatalogueError as error:
        console.print(terminal.printable(str(error)))
        return EXIT_NOTHING_MARKED
    for problem in problems:
        console.print(terminal.printable(problem))
    console.print(terminal.printable(str(phrase_of([Marking((), change)] * len(there)))))
    return EXIT_SOME_FAILED if problems or gone else EXIT_ALL_MARKED


def _label(text: str) -> tuple[str | None, Colour | None]:
    text = text.strip()
    return (text or None, colour_of(text))


def _mark(
    catalogue: Catalogue, photos: Sequence[Photo], change: MarkChange, write: bool, naming: Naming
) -> tuple[str, ...]:
    """Sets the marks, and writes sidecars if they are wanted; returns what went wrong there."""
    follow(catalogue.ledger, photos)
    said = {
        path: held({}, stated(one)).marks
        for batch in read_said(photos, catalogue.cache)
        for path, one in batch.items()
    }
    markings = tuple(Marking.of(photo, change, said.get(photo.path)) for photo in photos)
    catalogue.perform(SetMarks(markings, write=write))
    remember_contents(catalogue.ledger, photos)
    if not write:
        return ()
    return tuple(map(str, write_what_waits(catalogue.ledger, SidecarRules(naming)).problems))
