"""What a finished run has found, as its files `result.json` and `predictions-PART.csv` say it."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from core.errors import RunError
from training.plain import PlainError, build, plain
from training.runs.figures import Agreement, Cost, Prediction
from training.runs.folder import RunPaths

_ABSENT = ("cost", "teacher_cost", "default_cost", "gain")
_COLUMNS = ("path", "name", "label", "quality", "raw", "opinions", "subset", "group", "error")


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """What one fold or split found on the photos it kept aside."""

    number: int
    best_epoch: int
    figures: Agreement


@dataclass(frozen=True, slots=True)
class Probe:
    """What features know, `before` training and `after` it: shares of 1, or correlations. `gain` is
    where the difference likely lies (95 %), None where it has no interval; `photos`: on so many."""

    name: str
    before: float
    after: float
    photos: int
    gain: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class RunResult:
    """Figures of the best epoch's weights on validation ("val") and test ("test").

    `epochs` were trained of `epochs_wanted`, with the early stopping's `patience`.

    `teacher` holds the teacher's on the same photos, where there was one and it was asked for,
    `default` those of the app's default model, called `default_name`, with its `default_cost`; runs
    of earlier versions have none. A run that trained several times names its `protocol` and has a
    line in `rounds` for each fold or split that is finished, of `rounds_wanted`: "val" are all
    photos, each as a fold scored it that had not learnt from it, or "test" is the median over the
    splits.
    `probes` are of an encoder that has learned without labels, which has no figures on parts.
    `bundle` is the model file's name in the run's folder, empty where none was written; `export`
    then says why, or what was checked. Predictions lie beside, one file a part.
    """

    name: str
    recipe: str
    run_id: str
    why: str
    epochs: int
    epochs_wanted: int
    patience: int
    best_epoch: int
    seconds: float
    parts: dict[str, Agreement]
    teacher: dict[str, Agreement]
    cost: Cost | None
    teacher_cost: Cost | None
    weights_origin: str
    bundle: str = ""
    export: str = ""
    unreadable: tuple[str, ...] = ()
    history: tuple[dict[str, float], ...] = field(default=())
    default: dict[str, Agreement] = field(default_factory=dict)
    default_name: str = ""
    default_cost: Cost | None = None
    protocol: Literal["once", "folds", "splits"] = "once"
    rounds: tuple[RoundFigures, ...] = ()
    rounds_wanted: int = 0
    probes: tuple[Probe, ...] = ()


def to_json(result: Any) -> bytes:
    """The dataclass as JSON; numbers that are none become null."""
    text = json.dumps(_finite(plain(result)), indent=1, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "backslashreplace")


def read_result(path: Path) -> RunResult:
    """Read result.json; null figures are nan. Raises RunError."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return build(RunResult, _restored(values), strict=False)
    except FileNotFoundError:
        raise RunError("The run has no result yet.", path) from None
    except (OSError, ValueError, PlainError, TypeError) as error:
        raise RunError(f"The result cannot be read ({error}).", path) from error


def read_fingerprint(paths: RunPaths) -> str:
    """What stands for a run's photos, labels and parts, whatever size they were decoded to: equal
    for runs whose figures can be compared. Empty where it is not known."""
    try:
        sessions = json.loads(paths.environment.read_text(encoding="utf-8"))["sessions"]
        return str(sessions[-1]["data_fingerprint"]).partition(" ")[0]
    except (OSError, ValueError, LookupError, TypeError):
        return ""


def predictions_csv(predictions: Sequence[Prediction]) -> bytes:
    """One line a photo; opinions joined by semicolons; paths in their own bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for one in predictions:
        opinions = ";".join(repr(v) for v in one.opinions)
        raw = "" if one.raw is None else repr(one.raw)
        writer.writerow(
            (one.path, one.name, repr(one.label), repr(one.quality), raw, opinions, one.subset,
             one.group, one.error)
        )  # fmt: skip
    return text.getvalue().encode("utf-8", "surrogateescape")


def read_predictions(path: Path) -> list[Prediction]:
    """Read a predictions file. Raises RunError."""
    try:
        content = path.read_bytes().decode("utf-8", "surrogateescape")
        return [_prediction(row) for row in csv.DictReader(io.StringIO(content, newline=""))]
    except FileNotFoundError:
        raise RunError("These predictions do not exist.", path) from None
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as error:
        raise RunError(f"The predictions cannot be read ({error}).", path) from error


def _prediction(row: dict[str, str]) -> Prediction:
    opinions = tuple(float(v) for v in row["opinions"].split(";") if v)
    return Prediction(
        row["path"],
        row["name"],
        float(row["label"]),
        float(row["quality"]),
        float(row["raw"]) if row["raw"] else None,
        opinions,
        row["subset"],
        row["group"],
        row["error"],
    )


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _finite(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_finite(v) for v in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _restored(value: Any, key: str = "") -> Any:
    """Null stands for nan, but where it stands for nothing at all."""
    if isinstance(value, dict):
        return {k: _restored(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_restored(v) for v in value]
    return math.nan if value is None and key not in _ABSENT else value
