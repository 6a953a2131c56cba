"""What photos are found by: facts from their files, read in one pass for thousands of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from core.photos.exif import read_exif_quickly

READER: Final = 2
"""Which reading of files this is: a higher number reads again what a lower one had read."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts about one photo; None where its file does not say, or nothing plausible.

    `captured` has sub-seconds, and a time zone where the file gives an offset. `width` and `height`
    are of the upright photo in pixels.
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
        """The facts that `to_json` gave; those of another version that are not known here go."""
        known = {name: told[name] for name in _NAMES if name in told}
        if "captured" in known:
            known["captured"] = datetime.fromisoformat(known["captured"])
        return cls(**known)


_NAMES: Final = tuple(field.name for field in fields(Facts))


def read_facts(path: Path) -> Facts:
    """The facts of one photo's file; of a file that cannot be read, none. Never raises."""
    exif = read_exif_quickly(path)
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
    )
