"""A photo as the network compares it: what its windows are, in half a megabyte or less."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from core.families.cvrkd.section import Section

Floats = NDArray[np.float32]
_DIGEST_BYTES: Final = 32
_STORED: Final = np.dtype("<f2")


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """`features` (p, channels, S, S); `alike` (C,), by which photos of like content are found;
    `pixels_sha256` of the pixels seen: equal for the same picture, whatever its file is called."""

    pixels_sha256: bytes
    features: Floats
    alike: Floats

    def likeness(self, other: Self) -> float:
        """The cosine of what both show, -1..1; 0 where one shows nothing."""
        size = float(np.linalg.norm(self.alike) * np.linalg.norm(other.alike))
        return float(self.alike @ other.alike) / size if size > 0 else 0.0

    def rounded(self) -> Self:
        """As it is kept: a reference gives the same scores whether it was made or remembered."""
        return replace(self, features=_halved(self.features), alike=_halved(self.alike))

    def to_bytes(self) -> bytes:
        """The kept form of a rounded one."""
        numbers = [part.astype(_STORED).tobytes() for part in (self.alike, self.features)]
        return b"".join((self.pixels_sha256, *numbers))

    @classmethod
    def from_bytes(cls, data: bytes, section: Section) -> Self | None:
        """What was kept; None where it is not what such a model keeps."""
        count = section.alike + int(np.prod(section.shape))
        if len(data) != _DIGEST_BYTES + count * _STORED.itemsize:
            return None
        numbers = np.frombuffer(data, _STORED, offset=_DIGEST_BYTES).astype(np.float32)
        if not np.isfinite(numbers).all():
            return None
        features = numbers[section.alike :].reshape(section.shape)
        return cls(data[:_DIGEST_BYTES], features, numbers[: section.alike])


def _halved(values: Floats) -> Floats:
    most = np.finfo(np.float16).max
    return np.clip(values, -most, most).astype(np.float16).astype(np.float32)
