"""`mobileiqa score`: scores of photos and folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from core.catalogue.catalogue import Catalogue
from core.commands import result_files, result_table, terminal
from core.commands.cluster_options import (
    local_cluster_option,
    place_wanted,
    scheduler_option,
    scorer_at,
)
from core.commands.getting_ready import get_ready
from core.commands.model_choice import ModelCommand, load_wanted
from core.commands.photo_list import photos_named
from core.commands.scoring_run import EXIT_NOTHING_SCORED, Run
from core.errors import CatalogueError
from core.results.tables import Result
from core.scoring.remembering import open_catalogue


@click.command(cls=ModelCommand, short_help="Score photos: a table, JSON or CSV.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("--recursive", "-r", is_flag=True, help="Folders within folders too.")
@result_files.json_option
@click.option(
    "--csv", "csv_target", metavar="FILE|-", type=click.Path(path_type=Path), help="Write CSV."
)
@result_files.parquet_option
@click.option("--no-cache", is_flag=True, help="Score every photo anew and remember nothing of it.")
@scheduler_option
@local_cluster_option
def score(
    paths: tuple[Path, ...],
    recursive: bool,
    model: str | None,
    family_options: dict[str, Any],
    json_target: Path | None,
    csv_target: Path | None,
    parquet_target: Path | None,
    no_cache: bool,
    scheduler: str | None,
    local_cluster: int | None,
) -> int:
    """Score photos and folders of photos, 0 to 100, higher is better.

    Results are remembered: photos whose files have not changed are not scored again. Ctrl-C keeps
    what is done.

    `reasons` of JSON and CSV say what is seen in a photo that was looked at closely. A model that
    reads photos at full size has that done while it scores them; with others, and with photos that
    were scored before anybody looked, `mobileiqa cull` does it once. Until then they are null in
    JSON; where there is nothing to say they are []. With --no-cache they stay null.

    With --scheduler or --local-cluster workers score, and the results are kept here as ever. A
    photo on which workers ended three times is one that failed.

    Exit status: 0 all scored, 1 some photos failed, 2 wrong usage or nothing scored.
    """
    targets = result_files.check_targets(
        {"--json": json_target, "--csv": csv_target, "--parquet": parquet_target}
    )
    place = place_wanted(scheduler, local_cluster)
    console = terminal.messages()
    photos = photos_named(paths, recursive=recursive, console=console)
    if not photos:
        deeper = "" if recursive else " With --recursive, folders within are searched too."
        console.print(f"No photos found.{deeper}")
        return EXIT_NOTHING_SCORED
    wanted_model = load_wanted(model, family_options)
    catalogue = None if no_cache else _open_catalogue(console)
    try:
        scorer = scorer_at(place, wanted_model, catalogue, family_options, console)
        run = Run(scorer, photos, console)
        get_ready(wanted_model, run.waiting, console)
        run.work()
        results = run.results_with_reasons(catalogue) if targets else run.results()
    finally:
        if catalogue is not None:
            catalogue.close()
            if catalogue.problem is not None:
                console.print(f"Note: {catalogue.problem}")
    _give(run, results, targets)
    console.print(run.summary())
    return run.exit_status()


def _open_catalogue(console: Console) -> Catalogue | None:
    """The catalogue, or None with a note why results are not remembered this time."""
    try:
        catalogue = open_catalogue()
    except CatalogueError as error:
        console.print(f"Note: results are not remembered this time. {error}")
        return None
    if catalogue.notice is not None:
        console.print(f"Note: {catalogue.notice}")
    return catalogue


def _give(run: Run, results: Sequence[Result], targets: dict[str, Path]) -> None:
    """Writes the files asked for, and the table where stdout is free."""
    model = run.scorer.model.identity
    for option, target in targets.items():
        content = result_files.FORMATS[option](results, model, result_files.family_columns(model))
        result_files.write(target, content)
    if result_files.STDOUT not in targets.values():
        result_table.show(results, terminal.output())
