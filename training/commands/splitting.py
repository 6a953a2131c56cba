"""`mobileiqa evaluate --splits N`: how well a regression on a model's features agrees with people.

The protocol of the field (Re-IQA, specification 6): random splits of four fifths to one, photos of
a scene on one side; a ridge on standardised features, its penalty by leaving one out; medians.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from core.commands import terminal
from core.commands.interruption import Interruption
from core.commands.result_files import write
from core.errors import MobileIqaError
from core.families.family import Timed
from core.families.library import resolve_model
from core.families.registry import load_model
from training.recipes.settings import Data
from training.wording import duration

if TYPE_CHECKING:
    from core.families.family import Model
    from training.datasets.sample import Sample
    from training.runs.figures import Agreement

TEST: Final = 0.2


def evaluate_splits(
    wanted: Sequence[str], sets: Sequence[Data], count: int, json_file: Path | None
) -> bool:
    """Write and show medians over `count` splits of each data set; False where it was interrupted.

    Raises BundleError, DatasetError.
    """
    models = [load_model(resolve_model(one)) for one in wanted or (None,)]
    rows = []
    for data in sets:
        splits = [_split(data, seed) for seed in range(count)]
        samples = sorted({s for parts in splits for part in parts for s in part}, key=_place)
        features = _features(models, samples)
        if features is None:
            return False
        for name, of_model in features.items():
            rows.append((Path(data.folder or data.file).name, name, _figures(of_model, splits)))
    _show(rows, count)
    if json_file is not None:
        from training.runs.outcome import to_json

        table = [
            {"dataset": title, "model": name, "splits": count, "figures": figures}
            for title, name, figures in rows
        ]
        write(json_file, to_json({"table": table}) + b"\n")
    return True


def _split(data: Data, seed: int) -> tuple[tuple[Sample, ...], tuple[Sample, ...]]:
    from training.learning.data import load_parts

    parted = replace(data, split="random", split_seed=seed, validation=0.0, test=TEST)
    samples = load_parts(parted).samples
    return samples["train"], samples["test"]


def _features(
    models: Sequence[Model], samples: Sequence[Sample]
) -> dict[str, dict[Sample, NDArray[np.float32]]] | None:
    """Each model's features of the photos that can be read, and those of both Re-IQA encoders side
    by side; None where it was interrupted. How long a slow model takes is said before it begins,
    of others after the first photo."""
    console = terminal.messages()
    slow_s = sum(model.seconds_a_photo() for model in models if isinstance(model, Timed))
    if slow_s:
        _say_time(len(samples), slow_s * len(samples))
    names = [model.identity.name for model in models]
    found: dict[str, dict[Sample, NDArray[np.float32]]] = {name: {} for name in names}
    with Interruption() as interruption, terminal.progress_bar(console, "Features") as bar:
        task = bar.add_task("", total=len(samples))
        for number, sample in enumerate(samples):
            if interruption.is_wanted():
                return None
            started = time.monotonic()
            try:
                each = [_of(model, sample.path) for model in models]
            except MobileIqaError as error:
                console.print(terminal.printable(f"Left out: {sample.name}: {error.message}"))
            else:
                for name, values in zip(names, each, strict=True):
                    found[name][sample] = values
            if number == 0 and not slow_s:
                _say_time(len(samples), (time.monotonic() - started) * len(samples))
            bar.advance(task)
    both = _side_by_side(models)
    if both is not None:
        first, second = (found[one.identity.name] for one in both)
        name = " + ".join(one.identity.name for one in both)
        found[name] = {one: np.concatenate([first[one], second[one]]) for one in first}
    return found


def _say_time(photos: int, seconds: float) -> None:
    terminal.messages().print(f"{photos:,} photos take {duration(seconds, seconds)}.")


def _of(model: Model, path: Path) -> NDArray[np.float32]:
    """Features of a photo. Raises PhotoError; click.UsageError where the model gives none."""
    from core.families.reiqa.model import ReIqaModel

    photo = model.prepare(path)
    if isinstance(model, ReIqaModel):
        return model.features(photo)
    features = model.assess(photo).features
    if features is None:
        raise click.UsageError(f"{model.identity.name} gives no features to fit a regression to.")
    return features.astype(np.float32)


def _side_by_side(models: Sequence[Model]) -> tuple[Model, Model] | None:
    """A quality and a content encoder, where those are the two that are given."""
    from core.families.reiqa.model import ReIqaModel

    of_role: dict[str, Model] = {}
    for model in models:
        if isinstance(model, ReIqaModel) and len(model.section.encoders) == 1:
            of_role[model.section.encoders[0].role] = model
    if set(of_role) != {"quality", "content"} or len(models) != len(of_role):
        return None
    return of_role["quality"], of_role["content"]


def _figures(
    features: dict[Sample, NDArray[np.float32]],
    splits: Sequence[tuple[tuple[Sample, ...], tuple[Sample, ...]]],
) -> Agreement:
    """Medians and deviations over the splits."""
    from training.evaluation.agreement import agreement
    from training.evaluation.label_free_tables import Parted, said
    from training.evaluation.rounds import medians

    known = list(features)
    place = {sample: row for row, sample in enumerate(known)}
    rows = np.stack([features[one] for one in known]).astype(np.float64)
    labels = np.array([one.quality for one in known])
    found = []
    for number, parts in enumerate(splits):
        fitted, asked = (np.array([place[s] for s in part if s in place]) for part in parts)
        scores = said(rows, labels, Parted(str(number), fitted, asked))
        found.append(agreement(scores, labels[asked], bootstrap=0, seed=0))
    return medians(found)


def _show(rows: Sequence[tuple[str, str, Agreement]], count: int) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(f"median of {count} splits ± deviation")
    for heading in ("data set", "photos asked", "SRCC", "PLCC"):
        table.add_column(heading, justify="right")
    for title, name, figures in rows:
        cells = [
            f"{getattr(figures, key):.4f} ± {figures.deviations[key]:.4f}"
            for key in ("srcc", "plcc")
        ]
        table.add_row(
            terminal.printable(name), terminal.printable(title), f"{figures.photos:,}", *cells
        )
    terminal.output().print(table)


def _place(sample: Sample) -> tuple[str, int]:
    return str(sample.path), sample.row
