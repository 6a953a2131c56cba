"""`mobileiqa ratings`: what sidecars and photos say of stars, labels and flags."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from core.commands import result_files, terminal
from core.commands.photo_list import photos_named
from core.commands.result_table import MOST_ROWS
from core.errors import MobileIqaError
from core.photos.photo import Photo
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from core.sidecars.statement import Said

EXIT_ALL_READ, EXIT_SOME_FAILED, EXIT_NOTHING_READ = 0, 1, 2

Record = dict[str, Any]


@click.command(short_help="What sidecars and photos say: stars, labels, flags.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Folders within folders too.")
@result_files.json_option
def ratings(paths: tuple[Path, ...], recursive: bool, json_target: Path | None) -> int:
    """Read stars, colour labels and flags of photos from their XMP sidecars and from the photos.

    Nothing is written. Where several say different things, the newest is believed and the photo is
    called a conflict.

    Exit status: 0 all read, 1 some photos or sidecars could not be read, 2 wrong usage or nothing
    read.
    """
    json_target = result_files.check_targets({"--json": json_target}).get("--json")
    console = terminal.messages()
    photos = photos_named(paths, recursive=recursive, console=console)
    if not photos:
        deeper = "" if recursive else " With --recursive, folders within are searched too."
        console.print(f"No photos found.{deeper}")
        return EXIT_NOTHING_READ
    records = list(_records(photos))
    if json_target is not None:
        content = json.dumps(records, indent=1, allow_nan=False) + "\n"
        result_files.write(json_target, content.encode("ascii"))
    if json_target != result_files.STDOUT:
        _show(records, terminal.output())
    failed = [record for record in records if record["error"]]
    for record in failed:
        console.print(f"{terminal.printable(record['error'])}")
    return _status(records, failed)


def _records(photos: Sequence[Photo]) -> Iterator[Record]:
    """One object a photo, in their order; each folder is listed once."""
    listed: dict[Path, Beside] = {}
    for photo in photos:
        folder = photo.path.parent
        try:
            if folder not in listed:
                listed[folder] = Beside.of(folder)
            said = said_of(photo, listed[folder])
        except MobileIqaError as error:
            yield _record(photo, Said(), [error])
        else:
            yield _record(photo, said, said.problems)


def _record(photo: Photo, said: Said, problems: Sequence[MobileIqaError]) -> Record:
    return {
        "path": str(photo.path.absolute()),
        "rating": said.rating,
        "label": said.marks.label,
        "colour": said.marks.colour,
        "flag": said.marks.flag,
        "conflict": said.conflict,
        "found": [statement.source for statement in said.statements],
        "error": " ".join(map(str, problems)) or None,
    }


def _status(records: Sequence[Record], failed: Sequence[Record]) -> int:
    if not failed:
        return EXIT_ALL_READ
    silent = all(record["error"] and not record["found"] for record in records)
    return EXIT_NOTHING_READ if silent and not _any_photo(records) else EXIT_SOME_FAILED


def _any_photo(records: Sequence[Record]) -> bool:
    return any(Path(record["path"]).exists() for record in records)


def _show(records: Sequence[Record], console: Console) -> None:
    """A table; of very many records their beginning."""
    console.print(_table(records[:MOST_ROWS]))
    if len(records) > MOST_ROWS:
        more = f"… and {len(records) - MOST_ROWS:,} more: the same command with --json FILE."
        console.print(more, soft_wrap=True)


def _table(records: Sequence[Record]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in ("Photo", "Stars", "Label", "Flag", "Said by"):
        table.add_column(heading, overflow="fold")
    for record in records:
        label = record["label"] or record["colour"] or ""
        cells = (
            Path(record["path"]).name,
            "" if record["rating"] is None else record["rating"],
            f"{label} ({record['colour']})" if record["label"] and record["colour"] else label,
            record["flag"] or "",
            ", ".join(record["found"]) + (" (they differ)" if record["conflict"] else ""),
        )
        table.add_row(*(Text(terminal.printable(cell)) for cell in cells))
    return table
