"""The manifest of a bundle: what the model is, takes and gives."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from core.bundles.inputs import InputPolicy
from core.errors import BundleError
from core.results.assessment import USUAL_BANDS

FORMAT = 1
FAMILIES = ("mobileiqa",)
OUTPUTS = {
    "raw": "the network's own output",
    "opinions": "each MAL view's feature through the shared head, as raw outputs",
    "received": "attention received by each cell, per view and fused, mean 1",
    "weighted": "the same weighed by the norm of the values carried, mean 1",
    "local": "local parts of the head; through the last activation, raw outputs of places",
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
class LocalParts:
    """Where the places of output `local` lie: centre of place i = first + i * step, in cells of
    the S x S grid."""

    first: float
    step: float


@dataclass(frozen=True, slots=True)
class Trunk:
    """One trunk graph. `size` (width, height) where the graph is of one size; None where it takes
    any size the policy gives, with pooling matrices as further inputs."""

    member: str
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything a bundle says of itself. `members` maps each other member to its sha256."""

    name: str
    version: str
    family: str
    preset: dict[str, Any]
    policy: InputPolicy
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    grid: int
    views: int
    trunks: tuple[Trunk, ...]
    local: LocalParts
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
            "preset": self.preset,
            "input": self.policy.to_json(),
            "normalisation": {"mean": list(self.mean), "std": list(self.std)},
            "grid": self.grid,
            "views": self.views,
            "trunks": [
                {"member": t.member, "size": list(t.size) if t.size else None} for t in self.trunks
            ],
            "outputs": OUTPUTS,
            "local": {"first": self.local.first, "step": self.local.step},
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
        """Read a manifest. Raises BundleError (without path) when it is not one of this format."""
        try:
            data = json.loads(content)
        except ValueError as error:
            raise BundleError("manifest.json cannot be read: get the model file again.") from error
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            version = data.get("format") if isinstance(data, dict) else None
            raise BundleError(
                f"The model file has format version {version}, this app reads {FORMAT}: "
                "update the app or get another model file."
            )
        if data.get("family") not in FAMILIES:
            raise BundleError(
                f"The model family {data.get('family')!r} is unknown: update the app."
            )
        try:
            missing = sorted(set(OUTPUTS) - set(data["outputs"]))
            if missing:
                raise BundleError(
                    f"The model file lacks the output {missing[0]!r}: get the model file again."
                )
            return cls(
                name=str(data["name"]),
                version=str(data["version"]),
                family=str(data["family"]),
                preset=dict(data["preset"]),
                policy=InputPolicy.from_json(data["input"]),
                mean=_triple(data["normalisation"]["mean"]),
                std=_triple(data["normalisation"]["std"]),
                grid=int(data["grid"]),
                views=int(data["views"]),
                trunks=tuple(_trunk(t) for t in data["trunks"]),
                local=LocalParts(float(data["local"]["first"]), float(data["local"]["step"])),
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


def _triple(values: Any) -> tuple[float, float, float]:
    r, g, b = (float(v) for v in values)
    return (r, g, b)


def _trunk(data: dict[str, Any]) -> Trunk:
    if data["size"] is None:
        return Trunk(str(data["member"]))
    width, height = data["size"]
    return Trunk(str(data["member"]), (int(width), int(height)))


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
