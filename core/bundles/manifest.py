"""The manifest of a bundle: what the model is, takes and gives.

A common head, and a section that its family alone reads (core.families). Format 1 knew one family
and one input; it is read as a bundle of that family, and no longer written.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from core.bundles.inputs import Inputs
from core.errors import BundleError
from core.results.assessment import USUAL_BANDS

FORMAT = 2
_HEAD_OF_FORMAT_1 = {
    *("format", "name", "version", "family", "summary", "licence", "input", "normalisation"),
    *("calibration", "bands", "training", "figures", "members"),
}


@dataclass(frozen=True, slots=True)
class Calibration:
    """A monotone table from raw output to score, linear between its points and clipped outside.

    `calibrated` False: the score is merely 100 times the raw output, clipped to 0..100.
    """

    raw: tuple[float, ...]
    score: tuple[float, ...]
    calibrated: bool = True

    def __call__(self, raw: float) -> float:
        """The score, 0..100."""
        return float(np.interp(raw, self.raw, self.score))


UNCALIBRATED = Calibration((0.0, 1.0), (0.0, 100.0), calibrated=False)


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything a bundle says of itself. `mean` and `std` normalise pixels of 0..1; `section` is
    its family's own part; `members` maps each other member to its sha256."""

    name: str
    version: str
    family: str
    inputs: Inputs
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    section: dict[str, Any]
    calibration: Calibration
    bands: tuple[float, ...] = USUAL_BANDS
    summary: str = ""
    licence: str = ""
    training: dict[str, Any] = field(default_factory=dict)
    figures: dict[str, Any] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """Canonical JSON (UTF-8, sorted keys)."""
        data = {
            "format": FORMAT,
            "name": self.name,
            "version": self.version,
            "family": self.family,
            "summary": self.summary,
            "licence": self.licence,
            "inputs": self.inputs.to_json(),
            "normalisation": {"mean": list(self.mean), "std": list(self.std)},
            "section": self.section,
            "calibration": {
                "calibrated": self.calibration.calibrated,
                "raw": list(self.calibration.raw),
                "score": list(self.calibration.score),
            },
            "bands": list(self.bands),
            "training": self.training,
            "figures": self.figures,
            "members": self.members,
        }
        return json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> Manifest:
        """Read a manifest. Raises BundleError (without path) when it is not one of our formats."""
        try:
            data = json.loads(content)
        except ValueError as error:
            raise BundleError("manifest.json cannot be read: get the model file again.") from error
        version = data.get("format") if isinstance(data, dict) else None
        if version not in (1, FORMAT) or isinstance(version, bool):
            raise BundleError(
                f"The model file has format version {version}, this app reads 1 to {FORMAT}: "
                "update the app or get another model file."
            )
        try:
            if version == 1:
                data = _from_format_1(data)
            return cls(
                name=str(data["name"]),
                version=str(data["version"]),
                family=str(data["family"]),
                inputs=Inputs.from_json(data["inputs"]),
                mean=_triple(data["normalisation"]["mean"]),
                std=_triple(data["normalisation"]["std"]),
                section=dict(data["section"]),
                calibration=_calibration(data["calibration"]),
                bands=_bands(data["bands"]),
                summary=str(data.get("summary", "")),
                licence=str(data.get("licence", "")),
                training=dict(data.get("training", {})),
                figures=dict(data.get("figures", {})),
                members={str(k): str(v) for k, v in data["members"].items()},
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BundleError(
                f"manifest.json is incomplete ({error!r}): get the model file again."
            ) from error


def _from_format_1(data: dict[str, Any]) -> dict[str, Any]:
    """The manifest in today's form: what was not the head's was its family's."""
    section = {name: value for name, value in data.items() if name not in _HEAD_OF_FORMAT_1}
    head = {name: value for name, value in data.items() if name in _HEAD_OF_FORMAT_1}
    return head | {"inputs": {"whole": data["input"]}, "section": section}


def _triple(values: Any) -> tuple[float, float, float]:
    r, g, b = (float(v) for v in values)
    return (r, g, b)


def _bands(values: Any) -> tuple[float, ...]:
    bands = tuple(float(v) for v in values)
    rising = all(low < high for low, high in pairwise((0.0, *bands, 100.0)))
    if len(bands) != len(USUAL_BANDS) or not rising:
        raise ValueError("the bands are not four rising limits between 0 and 100")
    return bands


def _calibration(data: dict[str, Any]) -> Calibration:
    table = Calibration(
        tuple(float(v) for v in data["raw"]),
        tuple(float(v) for v in data["score"]),
        bool(data["calibrated"]),
    )
    monotone = all(
        np.all(np.diff(v) >= 0) and len(v) >= 2 for v in (table.raw, table.score)
    ) and len(table.raw) == len(table.score)
    if not monotone or not 0 <= table.score[0] <= table.score[-1] <= 100:
        raise ValueError("the calibration table is not monotone within 0..100")
    return table
