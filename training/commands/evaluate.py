"""`mobileiqa evaluate`: how well a model agrees with people's scores of a data set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from rich.table import Table

from core.commands import terminal
from core.commands.interruption import Interruption
from core.commands.result_files import check_targets, is_ordinary, write
from core.errors import MobileIqaError
from training.commands.labels import answered, with_label_options
from training.commands.streams import let_threads_sleep
from training.recipes.settings import Data

if TYPE_CHECKING:
    from training.datasets.sample import Part, Sample
    from training.evaluation.judging import Judge
    from training.learning.data import Parts
    from training.runs.figures import Agreement, Prediction

EXIT_INTERRUPTED = 130
_FEW = 3  # photos in a subset, below which it has no figures


@click.command(short_help="Compare a model's scores with people's.")
@click.option(
    "--model",
    metavar="BUNDLE|CHECKPOINT",
    help="A model file (.iqa), an installed model's name, a published checkpoint (.pkl), a run's "
    "folder or its weights (.safetensors). By default the model in the box.",
)
@click.option(
    "--dataset",
    "folder",
    required=True,
    type=click.Path(exists=True, path_type=Path),
    help="The data set's folder, or a data-set file (JSON) together with --name.",
)
@click.option("--name", default="", help="The data set in that file.")
@click.option("--reader", default="", help="The layout, where the folder holds several.")
@with_label_options
@click.option(
    "--split",
    "part",
    type=click.Choice(["train", "val", "test", "all"]),
    help="The part to evaluate on; by default test, where there is one, else val.",
)
@click.option(
    "--scheme",
    type=click.Choice(["official", "held-out", "random", "published-3407"]),
    help="How the data set is parted; by default as advised for it.",
)
@click.option("--seed", type=click.IntRange(min=0), default=0, help="Seed of a random split.")
@click.option("--validation", type=click.FloatRange(0, 0.9), default=0.1, show_default=True,
              help="Share cut from training for validation, where none is published.")  # fmt: skip
@click.option("--bootstrap", type=click.IntRange(min=0), default=1000, show_default=True,
              help="Resamples for the intervals.")  # fmt: skip
@click.option("--compare-default/--no-compare-default", "compares", default=True,
              show_default=True, help="Measure the app's default model beside it.")  # fmt: skip
@click.option("--json", "json_file", type=click.Path(path_type=Path), metavar="FILE",
              help="Write all figures; a CSV of all photos goes beside it.")  # fmt: skip
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), metavar="FILE",
              help="Write each photo's label and score here.")  # fmt: skip
def evaluate(
    model: str | None,
    folder: Path,
    name: str,
    reader: str,
    label_column: str | None,
    name_column: str | None,
    direction: str | None,
    label_range: tuple[float, float] | None,
    part: str | None,
    scheme: Literal["official", "held-out", "random", "published-3407"] | None,
    seed: int,
    validation: float,
    bootstrap: int,
    compares: bool,
    json_file: Path | None,
    csv_file: Path | None,
) -> int:
    """Score a part of a data set and report SRCC, PLCC (raw and mapped), KRCC, RMSE and the cost.

    Scores and labels are both brought to 0..1, higher is better. Photos that cannot be read are
    named and left out.
    """
    if json_file is not None and csv_file is None and is_ordinary(json_file):
        csv_file = json_file.with_suffix(".csv")
    targets = check_targets({"--json": json_file, "--csv": csv_file})
    json_file, csv_file = targets.get("--json"), targets.get("--csv")
    let_threads_sleep()
    from training.evaluation.judging import default_judge, judge_for
    from training.learning.data import load_parts

    place = (
        {"file": str(folder.absolute())} if folder.is_file() else {"folder": str(folder.absolute())}
    )
    parts = load_parts(
        Data(**place, name=name, reader=reader, split=scheme or "", split_seed=seed,  # type: ignore[arg-type]
             validation=validation,
             **answered(label_column, name_column, direction, label_range))
    )  # fmt: skip
    chosen, samples = _chosen(parts, part)
    judge = judge_for(model)
    beside = _default(judge, default_judge) if compares else None
    judged = _judged([judge, beside] if beside is not None else [judge], samples)
    if judged is None:
        return EXIT_INTERRUPTED
    predictions = judged[0]
    figures, cost = _figures(predictions, bootstrap), judge.cost()
    default = _figures(judged[1], bootstrap) if beside is not None else {}
    report = {
        "model": judge.about,
        "dataset": {
            "name": parts.dataset.name,
            "labels": parts.dataset.label_source,
            "range": str(parts.dataset.scale),
            "scheme": parts.scheme,
            "part": chosen,
            "fingerprint": parts.fingerprint,
        },
        "figures": figures["all"],
        "subsets": {key: found for key, found in figures.items() if key != "all"},
        "cost": cost,
        "default": {"model": beside.about, "figures": default["all"]} if beside else None,
        "unreadable": [one.name for one in predictions if one.raw is None],
    }
    _write(report, predictions, json_file, csv_file)
    if str(json_file) != "-" and str(csv_file) != "-":
        tables = {str(judge.about["name"]): figures}
        if beside is not None:
            tables[f"{beside.about['name']} {beside.about['version']}, the default"] = default
        _show(tables, chosen)
        if cost is not None:
            terminal.output().print(
                f"{cost.parameters:,} parameters, {cost.gmac:.2f} GMAC, {1000 * cost.latency_s:.0f}"
                f" ms (torch, {cost.device}) for a photo of {cost.width} x {cost.height}"
            )
    for one in predictions:
        if one.error:
            terminal.messages().print(
                f"Left out: {terminal.printable(one.path)}: {terminal.printable(one.error)}"
            )
    return 0


def _chosen(parts: Parts, wanted: str | None) -> tuple[str, Sequence[Sample]]:
    samples = parts.samples
    if wanted == "all":
        return "all", [sample for part in samples.values() for sample in part]
    parts_in_order: tuple[Part, ...] = ("test", "val", "train")
    named: Part = "train"
    for one in parts_in_order:
        if one == wanted or (wanted is None and samples[one]):
            named = one
            break
    found = samples[named]
    if not found:
        raise click.UsageError(f"The data set has no part {named}; try --split all.")
    return named, found


def _default(judge: Judge, make: Callable[[], Judge]) -> Judge | None:
    """The default model, unless it is the one that is evaluated, or cannot be read."""
    try:
        default = make()
    except MobileIqaError as error:
        terminal.messages().print(f"Note: the default model is not measured beside: {error}")
        return None
    return None if default.about["sha256"] == judge.about["sha256"] else default


def _judged(judges: Sequence[Judge], samples: Sequence[Sample]) -> list[list[Prediction]] | None:
    """Each judge's predictions, in the samples' order; None where it was interrupted."""
    found: list[list[Prediction]] = []
    with Interruption() as interruption, terminal.progress_bar(terminal.messages()) as bar:
        task = bar.add_task("", total=len(samples) * len(judges))
        for judge in judges:
            found.append([])
            for sample in samples:
                if interruption.is_wanted():
                    return None
                found[-1].append(judge.judge(sample))
                bar.advance(task)
    return found


def _figures(predictions: Sequence[Prediction], bootstrap: int) -> dict[str, Agreement]:
    """Over all photos, and within each subset that the data set names."""
    from training.evaluation.predictions import figures_of

    found = {"all": figures_of(predictions, bootstrap=bootstrap, seed=0)}
    subsets: dict[str, list[Prediction]] = defaultdict(list)
    for one in predictions:
        if one.subset:
            subsets[one.subset].append(one)
    for name in sorted(subsets):
        if len(subsets) > 1 and len(subsets[name]) >= _FEW:
            found[name] = figures_of(subsets[name], bootstrap=bootstrap, seed=0)
    return found


def _write(
    report: dict[str, Any],
    predictions: Sequence[Prediction],
    json_file: Path | None,
    csv_file: Path | None,
) -> None:
    from training.runs.outcome import predictions_csv, to_json

    if json_file is not None:
        write(json_file, to_json(report) + b"\n")
    if csv_file is not None:
        write(csv_file, predictions_csv(predictions))


def _show(tables: dict[str, dict[str, Agreement]], part: str) -> None:
    """Each model's figures, the models one below the other."""
    columns = ("SRCC", "95 %", "PLCC", "PLCC (4)", "PLCC (5)", "KRCC", "RMSE")
    notes: list[str] = []
    for model, figures in tables.items():
        terminal.output().print(f"{terminal.printable(model)}: {part}", style="bold")
        table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
        table.add_column("")
        for column in ("photos", *columns):
            table.add_column(column, justify="right", no_wrap=True)
        for name, f in figures.items():
            low, high = f.intervals.get("srcc", (float("nan"), float("nan")))
            numbers = (f.plcc, f.plcc4, f.plcc5, f.krcc, f.rmse)
            table.add_row(
                terminal.printable(name),
                str(f.photos),
                f"{f.srcc:.4f}",
                f"{low:.3f}..{high:.3f}",
                *(f"{number:.4f}" for number in numbers),
            )
        terminal.output().print(table)
        notes += figures["all"].notes
    for note in dict.fromkeys(notes):
        terminal.messages().print(f"Note: {note}")
