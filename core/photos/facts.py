"""What photos are found by: facts from their files, read in one pass for thousands of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from math import isfinite
from pathlib import Path
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

from core.errors import PhotoError
from core.photos.exif import read_exif

READER: Final = 3
"""Which reading of files this is: a higher number reads again what a lower one had read."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts about one photo; None where its file does not say, or nothing plausible.

    `captured` has sub-seconds, and a time zone where the file gives an offset. `width` and `height`
    are of the upright photo in pixels. `serial` is the camera body's own number.
    """

    captured: datetime | None = None
    camera: str | None = None
    lens: str | None = None
    focal_length_mm: float | None = None
    iso: int | None = None
    aperture: float | None = None
    shutter_s: float | None = None
    width: int | None = None
    height: int | None = None
    serial: str | None = None

    @property
    def pixels(self) -> int | None:
        """How many the photo has."""
        return self.width * self.height if self.width and self.height else None

    def to_json(self) -> dict[str, Any]:
        """What is known, as JSON has it."""
        told = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in told.items()
            if value is not None
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Facts:
        """The facts that `to_json` gave; those of another version that are not known here go.

        ValueError or TypeError for what `to_json` never gives.
        """
        if not isinstance(told, Mapping):
            raise TypeError("not a JSON object")
        known = {name: told[name] for name in _KINDS if name in told}
        if "captured" in known:
            known["captured"] = datetime.fromisoformat(known["captured"])
        for name, value in known.items():
            if type(value) not in _KINDS[name] or (type(value) is float and not isfinite(value)):
                raise ValueError(f"{name} cannot be {value!r}")
        return cls(**known)


def _kinds(hint: Any) -> tuple[type, ...]:
    """The types of a field's values: JSON does not tell 50 from 50.0."""
    kinds = tuple(kind for kind in get_args(hint) if kind is not NoneType)
    return (*kinds, int) if float in kinds else kinds


_KINDS: Final = {name: _kinds(hint) for name, hint in get_type_hints(Facts).items()}


def read_facts(path: Path) -> Facts | None:
    """The facts of one photo's file. None where the file cannot be read, and nothing is known of
    it: its drive may be back the next time. Never raises."""
    try:
        exif = read_exif(path)
    except PhotoError:
        return None
    return Facts(
        captured=exif.taken,
        camera=exif.camera,
        lens=exif.lens,
        focal_length_mm=exif.focal_length_mm,
        iso=exif.iso,
        aperture=exif.aperture,
        shutter_s=exif.shutter_s,
        width=exif.width,
        height=exif.height,
        serial=exif.serial,
    )
