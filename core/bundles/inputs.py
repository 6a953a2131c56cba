"""What a network wants of each photo, by name: the whole, crops, references.

One decode of the file serves all of them (core.photos.decode).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from core.errors import BundleError

MOST_CROPS = 64
LARGEST_CROP_PX = 1024


@dataclass(frozen=True, slots=True)
class InputPolicy:
    """The size a photo is brought to before a network sees it whole; its shape is kept.

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
    def most_pixels(self) -> int:
        """So many an input has at most, but for rounding."""
        if self.kind == "fixed":
            return self.landscape[0] * self.landscape[1]
        return min(self.side, self.limit) * self.limit

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


@dataclass(frozen=True, slots=True)
class Crops:
    """Square windows of `side` pixels at capture resolution, one for each of `ranks`.

    `rule` "sharpness": the photo's windows are put in order from the sharpest to the softest, and
    those at these shares (0 sharpest .. 1 softest) of that order are taken
    (core.photos.windows).
    """

    side: int
    ranks: tuple[float, ...]
    rule: Literal["sharpness"] = "sharpness"

    @property
    def key(self) -> str:
        """A short text that is equal for equal rules."""
        return f"crops {self.rule} {self.side} at {','.join(f'{rank:g}' for rank in self.ranks)}"

    def in_words(self) -> str:
        """The rule for a person to read."""
        return (
            f"{len(self.ranks)} windows of {self.side} × {self.side} pixels at capture resolution, "
            "chosen by their sharpness"
        )

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        return {"rule": self.rule, "side": self.side, "ranks": list(self.ranks)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Crops:
        """Read the manifest's form. Raises BundleError on anything else."""
        try:
            side, ranks = int(data["side"]), tuple(float(rank) for rank in data["ranks"])
            rule = data["rule"]
        except (KeyError, TypeError, ValueError) as error:
            raise BundleError(f"The manifest's crops cannot be read ({error!r}).") from error
        if rule != "sharpness":
            raise BundleError(f"The rule for crops {rule!r} is unknown: update the app.")
        if not (1 <= side <= LARGEST_CROP_PX and 1 <= len(ranks) <= MOST_CROPS):
            raise BundleError(
                f"The manifest asks for {len(ranks)} crops of {side} pixels; 1 to {MOST_CROPS} of "
                f"up to {LARGEST_CROP_PX} can be had."
            )
        if not all(0 <= rank <= 1 for rank in ranks):
            raise BundleError("The ranks of the manifest's crops are not shares of 0 to 1.")
        return cls(side, ranks)


@dataclass(frozen=True, slots=True)
class References:
    """Other photos, chosen by a person, that a photo is compared with: at least `least` of them,
    each brought to the size of `policy`."""

    policy: InputPolicy
    least: int = 1

    @property
    def key(self) -> str:
        """A short text that is equal for equal needs."""
        return f"references {self.policy.key}"

    def in_words(self) -> str:
        """The need for a person to read."""
        return f"at least {self.least} other photos to compare with; {self.policy.in_words()}"

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        return {"policy": self.policy.to_json(), "least": self.least}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> References:
        """Read the manifest's form. Raises BundleError on anything else."""
        try:
            policy, least = dict(data["policy"]), int(data["least"])
        except (KeyError, TypeError, ValueError) as error:
            raise BundleError(f"The manifest's references cannot be read ({error!r}).") from error
        return cls(InputPolicy.from_json(policy), least)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a network wants of a photo; at least one of them is there."""

    whole: InputPolicy | None = None
    crops: Crops | None = None
    references: References | None = None

    @property
    def _wanted(self) -> dict[str, InputPolicy | Crops | References]:
        named = {"whole": self.whole, "crops": self.crops, "references": self.references}
        return {name: wanted for name, wanted in named.items() if wanted is not None}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the inputs wanted, in the order whole, crops, references."""
        return tuple(self._wanted)

    @property
    def key(self) -> str:
        """A short text that is equal for equal inputs; part of a cached assessment's key."""
        return "; ".join(wanted.key for wanted in self._wanted.values())

    def in_words(self) -> str:
        """The inputs for a person to read."""
        return "; ".join(wanted.in_words() for wanted in self._wanted.values())

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        return {name: wanted.to_json() for name, wanted in self._wanted.items()}

    @classmethod
    def from_json(cls, data: Any) -> Inputs:
        """Read the manifest's form. Raises BundleError on anything else."""
        if not isinstance(data, dict) or not data:
            raise BundleError("The manifest names no input: get the model file again.")
        for name, wanted in data.items():
            if name not in ("whole", "crops", "references"):
                raise BundleError(f"The input {_short(name)!r} is unknown: update the app.")
            if not isinstance(wanted, dict):
                raise BundleError(f"The manifest's input {name!r} cannot be read.")
        return cls(
            InputPolicy.from_json(data["whole"]) if "whole" in data else None,
            Crops.from_json(data["crops"]) if "crops" in data else None,
            References.from_json(data["references"]) if "references" in data else None,
        )


def _short(name: Any) -> str:
    return re.sub(r"\s+", " ", str(name))[:40]
