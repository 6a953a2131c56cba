"""`mobileiqa cull`: which photos of a folder to keep, and why."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from core.catalogue.catalogue import Catalogue
from core.catalogue.following import remember_contents
from core.catalogue.marking import Marking, SetMarks
from core.catalogue.sidecar_queue import SidecarRules, write_what_waits
from core.commands import result_files, terminal
from core.commands.culling import Culling, gathered
from core.commands.model_choice import ModelCommand, load_wanted
from core.commands.photo_list import photos_named
from core.commands.result_table import MOST_ROWS, show_failed
from core.commands.scoring_run import (
    EXIT_NOTHING_SCORED,
    EXIT_SOME_FAILED,
    Run,
)
from core.culling.rule import Decision, Rule
from core.errors import CatalogueError
from core.marks.marks import Flag, MarkChange
from core.photos.photo import Photo
from core.scoring.remembering import open_catalogue

_FLAGS = {Decision.KEEP: Flag.PICK, Decision.REJECT: Flag.REJECT}


class _Keep(click.ParamType[Rule]):
    """N or N%."""

    name = "N|N%"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Rule:
        try:
            return value if isinstance(value, Rule) else Rule.read(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command(cls=ModelCommand, short_help="Propose which photos to keep, and say why.")
@click.argument(
    "folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
)
@click.option(
    "--keep", "rule", required=True, type=_Keep(), help="How many to keep: 200, or a share: 20%."
)
@click.option("--per-burst", is_flag=True, help="So many of each burst; other photos stay.")
@click.option("--recursive", "-r", is_flag=True, help="Folders within folders too.")
@result_files.json_option
@click.option("--apply", "apply", is_flag=True, help="Flag the photos as proposed.")
@click.option("--write-xmp", is_flag=True, help="Flag them in their sidecars too.")
@click.option("--dry-run", is_flag=True, help="With these: only tell what would be written.")
def cull(
    folder: Path,
    rule: Rule,
    per_burst: bool,
    recursive: bool,
    json_target: Path | None,
    apply: bool,
    write_xmp: bool,
    dry_run: bool,
    model: str | None,
    family_options: dict[str, Any],
) -> int:
    """Propose which photos of a folder to keep, to reject or to look at, each with a reason.

    Nothing is written unless asked for. Every moment keeps a photo; exposure brackets, focus stacks
    and panoramas stay whole; what you marked stands. Photos that were not scored are scored first.

    Exit status: 0 all scored, 1 some photos failed, 2 wrong usage or nothing scored.
    """
    if dry_run and not (apply or write_xmp):
        raise click.UsageError("--dry-run tells what --apply or --write-xmp would write.")
    if per_burst:
        rule = Rule(rule.count, rule.share, per_burst=True)
    json_target = result_files.check_targets({"--json": json_target}).get("--json")
    console = terminal.messages()
    photos = photos_named([folder], recursive=recursive, console=console)
    if not photos:
        deeper = "" if recursive else " With --recursive, folders within are searched too."
        console.print(f"No photos found.{deeper}")
        return EXIT_NOTHING_SCORED
    wanted_model = load_wanted(model, family_options)
    from core.scoring.looking import Looker
    from core.scoring.scorer import Scorer  # brings ONNX Runtime, which --help need not wait for

    catalogue = _open_catalogue(console, needed=apply or write_xmp)
    try:
        measure = None if catalogue is None else Looker()
        run = Run(Scorer(wanted_model, catalogue, measure=measure), photos, console)
        run.work()
        if catalogue is not None and measure is not None and not run.interrupted:
            run.look_closely(measure, catalogue)
        console.print(run.summary())
        if run.interrupted or run.exit_status() == EXIT_NOTHING_SCORED:
            return run.exit_status()
        culling = gathered(run, catalogue, rule, folder, console)
        _give(culling, json_target, console)
        show_failed(run.results(), console)
        failed = False
        if apply or write_xmp:
            failed = _apply(culling, catalogue, write_xmp, dry_run, console)
    finally:
        if catalogue is not None:
            catalogue.close()
            if catalogue.problem is not None:
                console.print(f"Note: {catalogue.problem}")
    return max(run.exit_status(), EXIT_SOME_FAILED) if failed else run.exit_status()


def _open_catalogue(console: Console, *, needed: bool) -> Catalogue | None:
    """The catalogue. Without it nothing is remembered and a person's marks are those in files.

    Raises CatalogueError where it is needed, for what is decided is to be written into it.
    """
    try:
        catalogue = open_catalogue()
    except CatalogueError as error:
        if needed:
            raise
        console.print(f"Note: results are not remembered this time. {error}")
        return None
    if catalogue.notice is not None:
        console.print(f"Note: {catalogue.notice}")
    return catalogue


# --- what is told ------------------------------------------------------------------------------


def _give(culling: Culling, json_target: Path | None, console: Console) -> None:
    if json_target is not None:
        records = [_record(culling, photo) for photo in culling.photos]
        content = json.dumps(records, indent=1, allow_nan=False) + "\n"
        result_files.write(json_target, content.encode("ascii"))
    if json_target != result_files.STDOUT:
        output = terminal.output()
        output.print(_table(culling, culling.photos[:MOST_ROWS]))
        if len(culling.photos) > MOST_ROWS:
            more = f"… and {len(culling.photos) - MOST_ROWS:,} more: the same with --json FILE."
            output.print(more, soft_wrap=True)
    for sentence in culling.summary():
        console.print(sentence)


def _record(culling: Culling, photo: Photo) -> dict[str, Any]:
    proposed, score = culling.of(photo), culling.score(photo)
    return {
        "path": str(photo.path.absolute()),
        "decision": proposed.decision.value,
        "score": score,
        "reason": proposed.reason,
        "group": None if proposed.group is None else proposed.group + 1,
    }


def _table(culling: Culling, photos: Sequence[Photo]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Photo", overflow="fold")
    table.add_column("Decision", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Group", justify="right", no_wrap=True)
    table.add_column("Why", overflow="fold")
    for photo in photos:
        table.add_row(*(Text(terminal.printable(cell)) for cell in _cells(culling, photo)))
    return table


def _cells(culling: Culling, photo: Photo) -> tuple[str, ...]:
    proposed, score = culling.of(photo), culling.score(photo)
    return (
        str(culling.short_name(photo)),
        proposed.decision.value,
        "" if score is None else f"{score:.1f}",
        "" if proposed.group is None else str(proposed.group + 1),
        proposed.reason,
    )


# --- what is written ---------------------------------------------------------------------------


def _apply(
    culling: Culling,
    catalogue: Catalogue | None,
    write_xmp: bool,
    dry_run: bool,
    console: Console,
) -> bool:
    """Flags the photos, as one operation; returns whether a sidecar could not be written.

    Flags that were decided here before go into sidecars too where those do not say so yet.
    """
    assert catalogue is not None
    now = datetime.now(UTC)
    flags = {
        photo: _FLAGS[proposed.decision]
        for photo in culling.photos
        if (proposed := culling.of(photo)).decision in _FLAGS and not proposed.is_marked
    }
    before = culling.flags_unsaid() if write_xmp else {}
    _tell(flags, len(before), write_xmp, dry_run, console)
    if dry_run or not (flags or before):
        return False
    markings = tuple(
        Marking.of(
            photo,
            MarkChange(flag=flag),
            culling.said.get(photo.path),
            culling.assessed(photo, now) if write_xmp else None,
        )
        for photo, flag in (flags | before).items()
    )
    catalogue.perform(SetMarks(markings, write=write_xmp))
    remember_contents(catalogue.ledger, [*flags, *before])
    if not write_xmp:
        return False
    problems = write_what_waits(catalogue.ledger, SidecarRules()).problems
    for problem in problems:
        console.print(terminal.printable(str(problem)))
    return bool(problems)


def _tell(
    flags: Mapping[Photo, Flag], before: int, write_xmp: bool, dry_run: bool, console: Console
) -> None:
    picked = sum(flag is Flag.PICK for flag in flags.values())
    begin = "Would be flagged" if dry_run else "Flagged"
    where = "in the catalogue and in sidecars" if write_xmp else "in the catalogue"
    undone = "" if dry_run else " The window's Ctrl+Z undoes it."
    if flags:
        counts = f"{picked:,} picked, {len(flags) - picked:,} rejected"
        console.print(f"{begin} {where}: {counts}.{undone}")
    else:
        console.print("Nothing is left to flag.")
    if before:
        would = "would be written" if dry_run else "were written"
        console.print(f"Flags of before that {would} into sidecars: {before:,}.")
