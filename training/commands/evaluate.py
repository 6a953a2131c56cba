"""`mobileiqa evaluate`: how well a model agrees with people's scores of a data set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from rich.table import Table

from core.commands import terminal
from core.commands.interruption import Interruption
from core.commands.result_files import check_targets, is_ordinary, write
from core.errors import MobileIqaError
from training.commands.crossing import Measured, cells_of, show, write_json
from training.commands.labels import answered, with_label_options
from training.commands.streams import let_threads_sleep
from training.recipes.settings import Data

if TYPE_CHECKING:
    from training.datasets.sample import Part, Sample
    from training.evaluation.judging import DecodedJudge, Judge
    from training.learning.data import Parts
    from training.runs.figures import Agreement, Prediction

EXIT_INTERRUPTED = 130
_FEW = 3  # photos in a subset, below which it has no figures


@click.command(short_help="Compare a model's scores with people's.")
@click.option(
    "--model",
    "models",
    multiple=True,
    metavar="BUNDLE|CHECKPOINT",
    help="A model file (.iqa), an installed model's name, a published checkpoint (.pkl), a run's "
    "folder or its weights (.safetensors). By default the model in the box. May be repeated.",
)
@click.option(
    "--dataset",
    "folders",
    required=True,
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="The data set's folder, or a data-set file (JSON) together with --name. May be repeated: "
    "several models or data sets make a table.",
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
@click.option("--five-crop", is_flag=True,
              help="Score each photo as the mean of five crops, not as a whole.")  # fmt: skip
@click.option("--compare-default/--no-compare-default", "compares", default=None,
              help="Measure the app's default model beside it; done unless several models or data "
              "sets are given.")  # fmt: skip
@click.option("--splits", type=click.IntRange(2, 50), metavar="N",
              help="Of models that give features: fit a regression to four fifths of the photos, "
              "ask it about the rest, at N random grouped splits; medians. Two Re-IQA encoders, "
              "one of each kind, stand side by side too.")  # fmt: skip
@click.option("--against", metavar="FOLDER|PHOTO|SET",
              help="Of a model that compares: what photos are compared with; their median counts. "
              "By default the installed model of that kind.")  # fmt: skip
@click.option("--repeats", type=click.IntRange(2, 100), default=None, metavar="N",
              help="--against: N times each photo beside one reference, drawn anew; mean and "
              "deviation (the paper's protocol has 10).")  # fmt: skip
@click.option("--tta", type=click.IntRange(1, 64), default=None, metavar="K",
              help="--against: the mean of K grids of windows, each elsewhere.")  # fmt: skip
@click.option("--json", "json_file", type=click.Path(path_type=Path), metavar="FILE",
              help="Write all figures; a CSV of all photos goes beside it.")  # fmt: skip
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), metavar="FILE",
              help="Write each photo's label and score here.")  # fmt: skip
def evaluate(
    models: tuple[str, ...],
    folders: tuple[Path, ...],
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
    five_crop: bool,
    compares: bool | None,
    splits: int | None,
    against: str | None,
    repeats: int | None,
    tta: int | None,
    json_file: Path | None,
    csv_file: Path | None,
) -> int:
    """Score a part of a data set and report SRCC, PLCC (raw and mapped), KRCC, RMSE and the cost.

    Scores and labels are both brought to 0..1, higher is better. Photos that cannot be read are
    named and left out. Several models or data sets make one table of SRCC and PLCC.
    """
    is_table = len(models) > 1 or len(folders) > 1
    if json_file is not None and csv_file is None and is_ordinary(json_file) and not is_table:
        csv_file = json_file.with_suffix(".csv")
    if is_table and csv_file is not None:
        raise click.UsageError("--csv is for one model and one data set.")
    targets = check_targets({"--json": json_file, "--csv": csv_file})
    json_file, csv_file = targets.get("--json"), targets.get("--csv")
    let_threads_sleep()
    common = Data(
        name=name, reader=reader, split=scheme or "", split_seed=seed, validation=validation,
        **answered(label_column, name_column, direction, label_range),
    )  # fmt: skip
    if splits is not None:
        return _by_splits(
            models, [_data_of(folder, common) for folder in folders], splits, json_file
        )
    if against is None and (repeats or tta):
        raise click.UsageError("--repeats and --tta are for models that compare: add --against.")
    sets = [_measured(folder, common, part) for folder in folders]
    if against is not None:
        from training.commands.against import Asked, evaluate_against

        asked = Asked(against, repeats or 0, tta or 1, seed)
        done = evaluate_against(models, sets, asked, bootstrap, json_file)
        return 0 if done else EXIT_INTERRUPTED
    wanted = not is_table if compares is None else compares
    judges, shown_beside = _judges(models, five_crop, wanted)
    judged = _judged(judges, [each.samples for each in sets])
    if judged is None:
        return EXIT_INTERRUPTED
    if is_table:
        cells = cells_of(judged, bootstrap)
        abouts = [judge.about for judge in judges]
        if json_file is not None:
            write_json(json_file, abouts, sets, cells)
        if str(json_file) != "-":
            show(abouts, sets, cells)
        return 0
    default = (judges[1], judged[0][1]) if shown_beside else None
    _report(judges[0], sets[0], judged[0][0], default, bootstrap, json_file, csv_file)
    return 0


def _measured(folder: Path, common: Data, part: str | None) -> Measured:
    """The part of a data set to measure on. Raises DatasetError."""
    from training.learning.data import load_parts

    parts = load_parts(_data_of(folder, common))
    chosen, samples = _chosen(parts, part)
    return Measured(folder, parts, chosen, samples)


def _data_of(folder: Path, common: Data) -> Data:
    place = str(folder.absolute())
    return replace(common, file=place) if folder.is_file() else replace(common, folder=place)


def _by_splits(
    models: tuple[str, ...], sets: Sequence[Data], count: int, json_file: Path | None
) -> int:
    """Regressions on features, at random splits."""
    from training.commands.splitting import evaluate_splits

    done = evaluate_splits(models, sets, count, json_file)
    return 0 if done else EXIT_INTERRUPTED


def _judges(models: tuple[str, ...], five_crop: bool, compares: bool) -> tuple[list[Judge], bool]:
    """Who judges, the default model last where it is to stand beside; whether it does."""
    from training.evaluation.five_crops import FiveCrops
    from training.evaluation.judging import default_judge, judge_for

    judges: list[DecodedJudge] = [judge_for(model) for model in models or (None,)]
    known = [str(judge.about["sha256"]) for judge in judges]
    beside = _default(known, default_judge) if compares else None
    judges += [beside] if beside is not None else []
    wrapped: list[Judge] = [FiveCrops(judge) if five_crop else judge for judge in judges]
    return wrapped, beside is not None


def _report(
    judge: Judge,
    measured: Measured,
    predictions: Sequence[Prediction],
    beside: tuple[Judge, Sequence[Prediction]] | None,
    bootstrap: int,
    json_file: Path | None,
    csv_file: Path | None,
) -> None:
    """One model on one data set, written and shown; the default model beside."""
    figures, cost = _figures(predictions, bootstrap), judge.cost()
    tables = {str(judge.about["name"]): figures}
    default = None
    if beside is not None:
        about, own = beside[0].about, _figures(beside[1], bootstrap)
        default = {"model": about, "figures": own["all"]}
        tables[f"{about['name']} {about['version']}, the default"] = own
    report = {
        "model": judge.about,
        "dataset": measured.to_json(),
        "figures": figures["all"],
        "subsets": {key: found for key, found in figures.items() if key != "all"},
        "cost": cost,
        "default": default,
        "unreadable": [one.name for one in predictions if one.raw is None],
    }
    _write(report, predictions, json_file, csv_file)
    if str(json_file) != "-" and str(csv_file) != "-":
        _show(tables, measured.part)
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


def _default(known: Sequence[str], make: Callable[[], DecodedJudge]) -> DecodedJudge | None:
    """The default model, unless it is one of those that are evaluated, or cannot be read."""
    try:
        default = make()
    except MobileIqaError as error:
        terminal.messages().print(f"Note: the default model is not measured beside: {error}")
        return None
    return None if default.about["sha256"] in known else default


def _judged(
    judges: Sequence[Judge], sets: Sequence[Sequence[Sample]]
) -> list[list[list[Prediction]]] | None:
    """Of each data set each judge's predictions, in the samples' order; None where it was
    interrupted."""
    found: list[list[list[Prediction]]] = []
    total = len(judges) * sum(map(len, sets))
    with Interruption() as interruption, terminal.progress_bar(terminal.messages()) as bar:
        task = bar.add_task("", total=total)
        for samples in sets:
            found.append([[] for _ in judges])
            for judge, predictions in zip(judges, found[-1], strict=True):
                for sample in samples:
                    if interruption.is_wanted():
                        return None
                    predictions.append(judge.judge(sample))
                    bar.advance(task)
    return found


def _figures(predictions: Sequence[Prediction], bootstrap: int) -> dict[str, Agreement]:
    """Over all photos, and within each subset that the data set names."""
    from training.evaluation.predictions import figures_of

    found = {"all": figures_of(predictions, bootstrap=bootstrap)}
    subsets: dict[str, list[Prediction]] = defaultdict(list)
    for one in predictions:
        if one.subset:
            subsets[one.subset].append(one)
    for name in sorted(subsets):
        if len(subsets) > 1 and len(subsets[name]) >= _FEW:
            found[name] = figures_of(subsets[name], bootstrap=bootstrap)
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
