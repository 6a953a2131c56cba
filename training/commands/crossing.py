"""Several models on several data sets: the cross-database table of `mobileiqa evaluate`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.table import Table

from core.commands import terminal
from core.commands.result_files import write

if TYPE_CHECKING:
    from training.datasets.sample import Sample
    from training.learning.data import Parts
    from training.runs.figures import Agreement, Prediction


@dataclass(frozen=True, slots=True)
class Measured:
    """The part of a data set that models are measured on."""

    place: Path
    parts: Parts
    part: str
    samples: Sequence[Sample]

    @property
    def title(self) -> str:
        """The data set's name."""
        return self.parts.dataset.entry.title

    def to_json(self) -> dict[str, Any]:
        """What is reported of it."""
        return {
            "name": self.parts.dataset.name,
            "labels": self.parts.dataset.label_source,
            "range": str(self.parts.dataset.scale),
            "scheme": self.parts.scheme,
            "part": self.part,
            "fingerprint": self.parts.fingerprint,
        }


@dataclass(frozen=True, slots=True)
class Cell:
    """One model on one data set, by their places in the lists."""

    model: int
    dataset: int
    figures: Agreement
    unreadable: tuple[str, ...]


def cells_of(judged: Sequence[Sequence[Sequence[Prediction]]], bootstrap: int) -> list[Cell]:
    """The table of predictions by data set and model."""
    from training.evaluation.predictions import figures_of

    return [
        Cell(
            model,
            dataset,
            figures_of(predictions, bootstrap=bootstrap, seed=0),
            tuple(one.name for one in predictions if one.raw is None),
        )
        for dataset, of_models in enumerate(judged)
        for model, predictions in enumerate(of_models)
    ]


def show(models: Sequence[dict[str, Any]], sets: Sequence[Measured], cells: Sequence[Cell]) -> None:
    """SRCC and PLCC, each as a table with a row a model and a column a data set."""
    titles = _distinct([each.title for each in sets], [str(each.place) for each in sets])
    names = _distinct(
        [str(about["name"]) for about in models],
        [f"{about['name']} {about['version']}".strip() for about in models],
    )
    for key, name in (("srcc", "SRCC"), ("plcc", "PLCC")):
        table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
        table.add_column(f"{name} (95 %)")
        for each, title in zip(sets, titles, strict=True):
            heading = f"{terminal.printable(title)}, {each.part} ({len(each.samples):,})"
            table.add_column(heading, justify="right")
        for row, model in enumerate(names):
            of_model = [_in_words(cell.figures, key) for cell in cells if cell.model == row]
            table.add_row(terminal.printable(model), *of_model)
        terminal.output().print(table)
    for note in dict.fromkeys(note for cell in cells for note in cell.figures.notes):
        terminal.messages().print(f"Note: {note}")
    for each, count in zip(sets, _left_out(cells, len(sets)), strict=True):
        if count:
            photos = "1 photo" if count == 1 else f"{count:,} photos"
            terminal.messages().print(
                f"Left out: {photos} of {terminal.printable(each.title)} that cannot be read"
            )


def write_json(
    target: Path,
    models: Sequence[dict[str, Any]],
    sets: Sequence[Measured],
    cells: Sequence[Cell],
) -> None:
    """The same in full, with what each model and data set is."""
    from training.runs.outcome import to_json

    table = [
        {
            "model": models[cell.model]["name"],
            "dataset": sets[cell.dataset].parts.dataset.name,
            "part": sets[cell.dataset].part,
            "figures": cell.figures,
            "unreadable": list(cell.unreadable),
        }
        for cell in cells
    ]
    report = {"models": list(models), "datasets": [each.to_json() for each in sets], "table": table}
    write(target, to_json(report) + b"\n")


def _in_words(figures: Agreement, key: str) -> str:
    low, high = figures.intervals.get(key, (float("nan"), float("nan")))
    return f"{getattr(figures, key):.4f} ({low:.3f}..{high:.3f})"


def _distinct(names: list[str], longer: list[str]) -> list[str]:
    """The names, longer where two are the same."""
    counts = Counter(names)
    return [long if counts[name] > 1 else name for name, long in zip(names, longer, strict=True)]


def _left_out(cells: Sequence[Cell], count: int) -> list[int]:
    return [
        max((len(cell.unreadable) for cell in cells if cell.dataset == place), default=0)
        for place in range(count)
    ]
