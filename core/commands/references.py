"""`mobileiqa references`: sets of good photos that others are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from core.catalogue.catalogue import Catalogue
from core.catalogue.reference_sets import (
    ReferencePhoto,
    ReferenceSet,
    SetReferences,
    reference_sets,
)
from core.commands import terminal
from core.commands.photo_list import photos_named
from core.commands.terminal import printable
from core.errors import PhotoError
from core.families.library import resolve_model
from core.families.references import FEWEST, MOST, member_of
from core.families.registry import load_model
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.scoring.remembering import open_catalogue

EXIT_NOTHING = 2


@click.group(short_help="Sets of good photos to compare others with.")
def references() -> None:
    """Sets of good photos that others are compared with (`score --against SET`)."""


@references.command(short_help="Make a set of photos.")
@click.argument("name")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
def make(name: str, paths: tuple[Path, ...]) -> int:
    """Make the set NAME of photos and of folders of photos, or make it anew.

    What is kept is which photos they are, by their content; the files stay where they are. The
    model in the box looks at them too, and what speaks against one is said.

    Exit status: 0 made, 1 made without photos that cannot be read, 2 nothing made.
    """
    if Path(name).expanduser().exists():
        raise click.UsageError(
            f"There is a file or folder called {name!r} here, which `score --against` would mean: "
            "give the set another name."
        )
    console = terminal.messages()
    photos = photos_named(paths, recursive=False, console=console)
    if len(photos) > MOST:
        raise click.UsageError(
            f"These are {len(photos):,} photos, and a set holds up to {MOST}: name the best."
        )
    found = dict[str, Photo]()  # by content: each once
    failed = 0
    for photo in photos:
        try:
            found.setdefault(member_of(photo.path).sha256, photo)
        except PhotoError as error:
            failed += 1
            click.echo(f"Left out: {printable(error)}", err=True)
    if not found:
        console.print("No photos found: nothing was made.")
        return EXIT_NOTHING
    members = tuple(ReferencePhoto(sha256, p.path.absolute()) for sha256, p in found.items())
    with open_catalogue() as catalogue:
        catalogue.perform(SetReferences(name, members))
        console.print(f"Made the reference set {printable(name)} of {_photos(len(members))}.")
        _warn(list(found.values()), catalogue, console)
    return 1 if failed else 0


@references.command("list", short_help="List the sets.")
def list_sets() -> int:
    """List the reference sets."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in ("Name", "Photos", "Made"):
        table.add_column(heading, overflow="fold")
    with open_catalogue() as catalogue:
        sets = reference_sets(catalogue.ledger)
    if not sets:
        terminal.messages().print(
            "No reference sets yet: 'mobileiqa references make NAME PATH…' makes one."
        )
        return 0
    for each in sets:
        table.add_row(Text(printable(each.name)), str(len(each.members)), each.made_at[:10])
    terminal.output().print(table)
    return 0


@references.command(short_help="Show the photos of a set.")
@click.argument("name")
def show(name: str) -> int:
    """Show the photos of a set, and which of them are no longer where they were."""
    output = terminal.output()
    with open_catalogue() as catalogue:
        for member in _found(catalogue, name).members:
            gone = "" if member.path.exists() else "  (not there now)"
            output.print(Text(f"{printable(member.path)}{gone}"), soft_wrap=True)
    return 0


@references.command(short_help="Forget a set; its photos stay.")
@click.argument("name")
def forget(name: str) -> int:
    """Forget a set. Its photos are not touched."""
    with open_catalogue() as catalogue:
        _found(catalogue, name)
        catalogue.perform(SetReferences(name, ()))
    terminal.messages().print(f"Forgot the reference set {printable(name)}; its photos stay.")
    return 0


def _found(catalogue: Catalogue, name: str) -> ReferenceSet:
    sets = reference_sets(catalogue.ledger)
    for each in sets:
        if each.name == name:
            return each
    names = ", ".join(each.name for each in sets) or "none"
    raise click.UsageError(f"There is no reference set called {name!r}. There are: {names}.")


def _warn(photos: Sequence[Photo], catalogue: Catalogue, console: Console) -> None:
    """Says what speaks against the photos as references: they are scored and looked at for it."""
    from core.commands.scoring_run import Run
    from core.scoring.looking import Looker
    from core.scoring.reference_doubts import doubts
    from core.scoring.scorer import Scorer  # brings ONNX Runtime, which --help need not wait for

    if len(photos) < FEWEST:
        console.print(
            f"Note: with fewer than {FEWEST} photos, scores depend much on which ones they are."
        )
    looker = Looker()
    run = Run(Scorer(load_model(resolve_model(None)), catalogue, measure=looker), photos, console)
    run.work()
    if not run.interrupted:
        run.look_closely(looker, catalogue)
    catalogue.flush()
    assessed = {
        one.photo.path: one.outcome for one in run.results() if isinstance(one.outcome, Assessment)
    }
    for path, about in doubts(photos, assessed, catalogue).items():
        what = ", ".join(doubt.value for doubt in about)
        click.echo(f"Note: {printable(path)}: {what}.", err=True)


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count} photos"
