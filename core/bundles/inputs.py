"""How a photo becomes a network's input: the one documented policy of each bundle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from core.errors import BundleError


@dataclass(frozen=True, slots=True)
class InputPolicy:
    """The size a photo is brought to before a network sees it; its shape is kept.

    `kind` "shorter-side": the shorter side becomes `side` pixels (never more than the photo has),
    the longer side at most `limit`; both are rounded to multiples of `multiple`.
    `kind` "fixed": `landscape` (width, height), swapped for portrait photos, as published networks
    were trained. `full_decode` forbids reduced-scale JPEG decoding before the one bicubic resize.
    """

    kind: Literal["shorter-side", "fixed"]
    side: int = 512
    limit: int = 1024
    multiple: int = 32
    landscape: tuple[int, int] = (0, 0)
    full_decode: bool = False

    def size_for(self, width: int, height: int) -> tuple[int, int]:
        """The input's (width, height) for an upright photo of that width and height."""
        if self.kind == "fixed":
            wide, low = self.landscape
            return (low, wide) if height > width else (wide, low)
        scale = min(1.0, self.side / min(width, height), self.limit / max(width, height))
        return (self._rounded(width * scale), self._rounded(height * scale))

    def _rounded(self, length: float) -> int:
        # Four multiples is the least a backbone of stride 32 can make anything of.
        return max(4 * self.multiple, round(length / self.multiple) * self.multiple)

    @property
    def key(self) -> str:
        """A short text that is equal for equal policies; part of a cached assessment's key."""
        if self.kind == "fixed":
            return f"fixed {self.landscape[0]}x{self.landscape[1]} full={int(self.full_decode)}"
        return f"shorter-side {self.side}/{self.limit}/{self.multiple} full={int(self.full_decode)}"

    def in_words(self) -> str:
        """The policy for a person to read."""
        if self.kind == "fixed":
            wide, low = self.landscape
            return f"{wide} × {low} pixels; portrait photos {low} × {wide}"
        return (
            f"shorter side {self.side} pixels (never enlarged), longer side at most {self.limit}, "
            f"multiples of {self.multiple}"
        )

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        if self.kind == "fixed":
            landscape = list(self.landscape)
            return {"kind": "fixed", "landscape": landscape, "full_decode": self.full_decode}
        return {
            "kind": "shorter-side",
            "side": self.side,
            "limit": self.limit,
            "multiple": self.multiple,
            "full_decode": self.full_decode,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> InputPolicy:
        """Read the manifest's form. Raises BundleError on anything else."""
        try:
            values = dict(data)
            if "landscape" in values:
                width, height = values["landscape"]
                values["landscape"] = (int(width), int(height))
            policy = cls(**values)
        except (TypeError, ValueError) as error:
            raise BundleError(f"The manifest's input policy cannot be read ({error}).") from error
        if policy.kind not in ("shorter-side", "fixed"):
            raise BundleError(f"The input policy {policy.kind!r} is unknown: update the app.")
        return policy
