"""`mobileiqa evaluate --against`: a model that compares, on photos with people's scores.

With `--repeats N` by the protocol of CVRKD-IQA's paper: N times each photo beside one reference
that is drawn anew, its windows elsewhere each time; the figures' mean and deviation. A correlation
of the wrong sign is shown as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from core.commands import terminal
from core.commands.getting_ready import get_ready
from core.commands.interruption import Interruption
from core.commands.result_files import write
from core.errors import BundleError, PhotoError
from core.families.library import model_taking, resolve_model
from core.families.references import Against
from core.families.registry import load_model
from training.commands.crossing import Measured
from training.runs.folder import RunPaths

if TYPE_CHECKING:
    from core.families.cvrkd.model import CvrkdModel
    from training.datasets.sample import Sample
    from training.runs.figures import Agreement, Prediction

Floats = NDArray[np.float64]
_OF_DRAWING: Final = 16
_TOLD: Final = ("srcc", "plcc", "plcc4", "krcc", "rmse")


@dataclass(frozen=True, slots=True)
class Asked:
    """How photos are compared: with what, how often, on how many grids each time."""

    against: str
    repeats: int
    grids: int
    seed: int

    @property
    def all_grids(self) -> list[int]:
        """0 is the usual one; each time of several has its own, further on."""
        if not self.repeats:
            return list(range(self.grids))
        return list(range(1, 1 + self.repeats * self.grids))


def evaluate_against(
    wanted: Sequence[str], sets: Sequence[Measured], asked: Asked, bootstrap: int, json_file: Any
) -> bool:
    """Write and show the figures of each model on each data set; False where it was interrupted.

    Raises BundleError, DatasetError, PhotoError where a reference cannot be read.
    """
    rows = []
    for text in wanted or (None,):
        model = _model(text, asked)
        get_ready(model, lambda: sum(len(each.samples) for each in sets), terminal.messages())
        for measured in sets:
            raws = _raws(model, measured.samples, asked)
            if raws is None:
                return False
            rows.append((measured, model, *_figures(measured.samples, raws, asked, bootstrap)))
    _show(rows, asked)
    if json_file is not None:
        from training.runs.outcome import to_json

        table = [
            {
                "model": {"name": model.identity.name, "sha256": model.identity.sha256},
                "dataset": measured.to_json(),
                "against": model.title,
                "references": len(model.members()),
                "repeats": asked.repeats,
                "grids": asked.grids,
                "figures": figures,
                "times": each,
            }
            for measured, model, figures, each in rows
        ]
        write(json_file, to_json({"table": table}) + b"\n")
    return True


def _model(text: str | None, asked: Asked) -> CvrkdModel:
    """Raises BundleError: none installed, or one that does not compare."""
    from core.families.cvrkd.model import CvrkdModel

    option = {"against": Against(asked.against)}
    path = _path(text)
    model = load_model(path, option)
    if not isinstance(model, CvrkdModel):
        raise BundleError("This model compares with nothing: choose one of CVRKD-IQA.", path)
    return model


def _path(text: str | None) -> Path:
    """A run's folder stands for the model file that it wrote. Raises BundleError, RunError."""
    if text is None:
        return model_taking("against")
    folder = Path(text).expanduser()
    if not folder.is_dir():
        return resolve_model(text)
    from training.runs.outcome import read_result

    name = read_result(RunPaths(folder).result).bundle
    if not name:
        raise BundleError("This run wrote no model file.", folder)
    return folder / name


def _raws(model: CvrkdModel, samples: Sequence[Sample], asked: Asked) -> list[Floats | None] | None:
    """Of each photo its qualities (grids, references), 0..1 and not clipped; None of a photo that
    cannot be read, which is told. None of all where it was interrupted."""
    low, high = model.bundle.manifest.calibration.raw
    console = terminal.messages()
    found: list[Floats | None] = []
    with Interruption() as interruption, terminal.progress_bar(console) as bar:
        task = bar.add_task("", total=len(samples))
        for sample in samples:
            if interruption.is_wanted():
                return None
            try:
                raws = model.raws(model.prepare(sample.path), asked.all_grids)
            except PhotoError as error:
                console.print(terminal.printable(f"Left out: {sample.name}: {error.message}"))
                found.append(None)
            else:
                found.append((raws.astype(np.float64) - low) / (high - low))
            bar.advance(task)
    return found


def _figures(
    samples: Sequence[Sample], raws: Sequence[Floats | None], asked: Asked, bootstrap: int
) -> tuple[Agreement, list[Agreement]]:
    """Over all times, and of each."""
    from training.evaluation.predictions import figures_of
    from training.evaluation.rounds import means

    if not asked.repeats:
        said = [_said(s, None if r is None else float(np.nanmedian(r.mean(0))))
                for s, r in zip(samples, raws, strict=True)]  # fmt: skip
        return figures_of(said, bootstrap=bootstrap), []
    each = []
    for time in range(asked.repeats):
        random = np.random.default_rng([asked.seed, _OF_DRAWING, time])
        own = slice(time * asked.grids, (time + 1) * asked.grids)
        said = [_said(sample, None if raw is None else _drawn(raw[own], random))
                for sample, raw in zip(samples, raws, strict=True)]  # fmt: skip
        each.append(figures_of(said, bootstrap=0))
    return means(each), each


def _drawn(raws: Floats, random: np.random.Generator) -> float:
    """Beside one reference that is not the photo itself: the mean over the grids (grids, n)."""
    others = np.flatnonzero(np.isfinite(raws).all(0))
    place = int(random.integers(1 << 30))
    return float(raws[:, others[place % len(others)]].mean()) if len(others) else float("nan")


def _said(sample: Sample, raw: float | None) -> Prediction:
    from training.evaluation.predictions import prediction_of

    known = raw is not None and np.isfinite(raw)
    return prediction_of(sample, raw if known else None)


def _show(
    rows: Sequence[tuple[Measured, CvrkdModel, Agreement, list[Agreement]]], asked: Asked
) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    for column in ("data set", "model"):
        table.add_column(column)
    for column in ("photos", "SRCC", "PLCC", "PLCC (4)", "KRCC", "RMSE"):
        table.add_column(column, justify="right", no_wrap=True)
    for measured, model, figures, _each in rows:
        names = (terminal.printable(measured.title), terminal.printable(model.identity.name))
        numbers = [_number(figures, name) for name in _TOLD]
        table.add_row(*names, str(figures.photos), *numbers)
    terminal.output().print(table)
    if asked.repeats:
        terminal.messages().print(
            f"Means and deviations of {asked.repeats} times: one reference drawn for each photo "
            "each time."
        )


def _number(figures: Agreement, name: str) -> str:
    value = f"{getattr(figures, name):.4f}"
    return f"{value} ± {figures.deviations[name]:.4f}" if name in figures.deviations else value
