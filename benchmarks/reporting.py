"""What every benchmark says of itself: its figures, the machine, the versions and the load."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("pillow", "numpy", "onnxruntime", "pyside6")

json_option = click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write the figures to this file.",
)


@dataclass(slots=True)
class Report:
    """The figures of one run. `settings` says what was measured (counts, repeats, sizes)."""

    name: str
    settings: dict[str, object] = field(default_factory=dict)
    figures: dict[str, dict[str, object]] = field(default_factory=dict)
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    load: tuple[float, ...] = field(default_factory=lambda: _load_average())

    def add(
        self,
        key: str,
        meaning: str,
        value: float,
        unit: str,
        *,
        budget: float | None = None,
        least: float | None = None,
    ) -> None:
        """One figure, printed at once; `budget` is the most it should be, `least` the least."""
        self.figures[key] = {"meaning": meaning, "value": value, "unit": unit, "budget": budget}
        verdict = ""
        if budget is not None:
            verdict = f"   budget {budget:g}: {'kept' if value <= budget else 'MISSED'}"
        if least is not None:
            self.figures[key]["least"] = least
            verdict = f"   at least {least:g}: {'kept' if value >= least else 'MISSED'}"
        click.echo(f"  {meaning:<58} {_rounded(value):>9} {unit}{verdict}")

    def note(self, text: str) -> None:
        """A line for the reader."""
        click.echo(f"  {text}")

    def start(self) -> None:
        """Print what runs where."""
        click.echo(f"{self.name}: {_sentence(self.settings)}")
        load = ", ".join(f"{value:.1f}" for value in self.load)
        click.echo(f"  {_processor()}, {os.cpu_count()} cores, load average {load or 'unknown'}")

    def finish(self, json_file: Path | None) -> None:
        """Write the JSON, if wanted."""
        if json_file is None:
            return
        content = {
            "benchmark": self.name,
            "date": self.started.isoformat(timespec="seconds"),
            "machine": machine(),
            "versions": versions(),
            "load_average": {"start": list(self.load), "end": list(_load_average())},
            "settings": self.settings,
            "figures": self.figures,
        }
        json_file.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
        click.echo(f"  written to {json_file}")


def machine() -> dict[str, object]:
    """The machine in words and numbers."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "architecture": platform.machine(),
    }


def versions() -> dict[str, str]:
    """Of Python, the packages that matter for speed, and this program's commit."""
    found = {"python": platform.python_version(), "commit": _commit()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    try:
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return result.stdout.strip()


def _processor() -> str:
    if sys.platform.startswith("linux"):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _load_average() -> tuple[float, ...]:
    """Over 1, 5 and 15 minutes; empty on Windows, which keeps none."""
    return tuple(round(value, 2) for value in os.getloadavg()) if hasattr(os, "getloadavg") else ()


def _rounded(value: float) -> str:
    """Three figures that mean something: 0.0123, 1.23, 123, 12345."""
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"


def _sentence(settings: dict[str, object]) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in settings.items())
