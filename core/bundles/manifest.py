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

from core.bundles.fields import LONGEST_NAME, Fields, unsound
from core.bundles.inputs import Inputs
from core.errors import BundleError
from core.results.assessment import USUAL_BANDS

FORMAT = 2
MOST_MEAN = 10.0
STD_RANGE = (1e-3, 10.0)
"""Of pixels of 0..1; published networks have 0 to 0.5."""
MOST_RAW = 1e6
MOST_POINTS = 10_000
MOST_MEMBERS = 64
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
        except (ValueError, RecursionError) as error:
            raise BundleError("manifest.json cannot be read: get the model file again.") from error
        version = data.get("format") if isinstance(data, dict) else None
        if type(version) is not int or version not in (1, FORMAT):
            raise BundleError(
                f"The model file has format version {version}, this app reads 1 to {FORMAT}: "
                "update the app or get another model file."
            )
        read = Fields(_from_format_1(data) if version == 1 else data)
        normalisation = read.fields("normalisation")
        return cls(
            name=read.text("name", most=LONGEST_NAME),
            version=read.text("version", most=LONGEST_NAME),
            family=read.text("family", most=LONGEST_NAME),
            inputs=Inputs.read(read.fields("inputs")),
            mean=_triple(normalisation, "mean", -MOST_MEAN, MOST_MEAN),
            std=_triple(normalisation, "std", *STD_RANGE),
            section=read.plain("section"),
            calibration=_calibration(read.fields("calibration")),
            bands=_bands(read),
            summary=read.text("summary", default=""),
            licence=read.text("licence", default=""),
            training=read.told("training"),
            figures=read.told("figures"),
            members=_members(read.fields("members")),
        )


def _from_format_1(data: dict[str, Any]) -> dict[str, Any]:
    """The manifest in today's form: what was not the head's was its family's."""
    section = {name: value for name, value in data.items() if name not in _HEAD_OF_FORMAT_1}
    head = {name: value for name, value in data.items() if name in _HEAD_OF_FORMAT_1}
    whole = {"whole": data["input"]} if "input" in data else {}
    return head | {"inputs": whole, "section": section}


def _triple(read: Fields, key: str, low: float, high: float) -> tuple[float, float, float]:
    r, g, b = read.numbers(key, low, high, least=3, most=3)
    return (r, g, b)


def _bands(read: Fields) -> tuple[float, ...]:
    count = len(USUAL_BANDS)
    bands = read.numbers("bands", 0, 100, least=count, most=count)
    if not all(low < high for low, high in pairwise((0.0, *bands, 100.0))):
        raise unsound("the bands are not four rising limits between 0 and 100")
    return bands


def _calibration(read: Fields) -> Calibration:
    raw = read.numbers("raw", -MOST_RAW, MOST_RAW, least=2, most=MOST_POINTS)
    score = read.numbers("score", 0, 100, least=2, most=MOST_POINTS)
    rises = all(low <= high for values in (raw, score) for low, high in pairwise(values))
    if len(raw) != len(score) or not rises or raw[0] == raw[-1]:
        raise unsound("raw and score of the calibration do not both rise")
    return Calibration(raw, score, read.flag("calibrated"))


def _members(read: Fields) -> dict[str, str]:
    if len(read.names) > MOST_MEMBERS:
        raise unsound(f"it names {len(read.names)} members")
    return {name: read.text(name, most=64) for name in read.names}
