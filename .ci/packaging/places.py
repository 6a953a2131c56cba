"""Where a build finds and puts things."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[2]
PACKAGING: Final = Path(".ci") / "packaging"
"""This folder, within the project."""


@dataclass(frozen=True, slots=True)
class Places:
    """`out` is where results go, `work` what may be thrown away."""

    out: Path
    work: Path

    @property
    def source(self) -> Path:
        return self.work / "source"

    @property
    def venv(self) -> Path:
        return self.work / "venv"

    @property
    def python(self) -> Path:
        return self.venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def frozen(self) -> Path:
        """Holds the program's folder `mobileiqa`; on macOS also `MobileIQA.app`."""
        return self.work / "frozen"

    @property
    def program(self) -> Path:
        return self.frozen / "mobileiqa"
