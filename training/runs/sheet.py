"""All runs in one table, for spreadsheets: figures and every setting, a line a run."""

from __future__ import annotations

import csv
import io
import json
import math
import time
from collections.abc import Sequence
from typing import Any

from core.errors import RunError
from training.recipes.config_file import config_to_plain
from training.runs.outcome import RunResult, read_result
from training.runs.status import RunSummary

_FIGURES = ("photos", "srcc", "plcc", "krcc", "rmse")
_PARTS = ("val", "test")


def sheet_of(runs: Sequence[RunSummary]) -> bytes:
    """CSV in UTF-8 with the mark that spreadsheets want; a cell is empty where nothing is known."""
    rows = [_row(run) for run in runs]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns or ["name"], restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


def _row(run: RunSummary) -> dict[str, Any]:
    about, status = run.about, run.status
    begun = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(about.created))
    row: dict[str, Any] = {"name": about.name, "begun": begun, "state": status.state}
    try:
        row |= _found(read_result(run.paths.result))
    except RunError:
        row |= {"epochs": status.epoch or ""}
    row |= {"folder": str(run.paths.folder), "message": status.message}
    return row | (_settings(config_to_plain(run.config)) if run.config is not None else {})


def _found(result: RunResult) -> dict[str, Any]:
    row: dict[str, Any] = {
        "ended": result.why,
        "epochs": result.epochs,
        "best epoch": result.best_epoch,
        "seconds": round(result.seconds, 1),
    }
    for whose, parts in (("", result.parts), ("default ", result.default)):
        for part in _PARTS:
            for name in _FIGURES if part in parts else ():
                value = getattr(parts[part], name)
                row[f"{whose}{part} {name}"] = value if math.isfinite(value) else ""
    if result.cost is not None:
        row |= {"parameters": result.cost.parameters, "GMAC": round(result.cost.gmac, 3)}
        row["ms a photo"] = round(1000 * result.cost.latency_s, 1)
    return row


def _settings(plain: dict[str, Any]) -> dict[str, Any]:
    """Every setting by its key."""
    found: dict[str, Any] = {}
    for key, value in plain.items():
        if isinstance(value, dict):
            found |= {f"{key}.{name}": _cell(inner) for name, inner in value.items()}
        elif key not in ("format", "name"):
            found[key] = _cell(value)
    return found


def _cell(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, list | dict) else value
