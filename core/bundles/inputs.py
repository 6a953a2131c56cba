"""What a network wants of each photo, by name: the whole, crops, references.

One decode of the file serves all of them (core.photos.decode).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from core.bundles.fields import LONGEST_NAME, Fields
from core.errors import BundleError

USUAL_SIDE_PX, USUAL_LIMIT_PX, USUAL_MULTIPLE_PX = 512, 1024, 32
MOST_CROPS = 64
LARGEST_CROP_PX = 1024
LARGEST_SIDE_PX = 4096
LONGEST_PX = 4 * LARGEST_SIDE_PX
MOST_REFERENCES = 1000


@dataclass(frozen=True, slots=True)
class InputPolicy:
    """The size a photo is brought to before a network sees it whole; its shape is kept.

    `kind` "shorter-side": the shorter side becomes `side` pixels (never more than the photo has),
    the longer side at most `limit`; both are rounded to multiples of `multiple`.
    `kind` "fixed": `landscape` (width, height), swapped for portrait photos, as published networks
    were trained. `full_decode` forbids reduced-scale JPEG decoding before the one bicubic resize.
    """

    kind: Literal["shorter-side", "fixed"]
    side: int = USUAL_SIDE_PX
    limit: int = USUAL_LIMIT_PX
    multiple: int = USUAL_MULTIPLE_PX
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
    def from_json(cls, data: Any) -> InputPolicy:
        """Read the manifest's form. Raises BundleError on anything else."""
        return cls.read(Fields(data, "the input policy"))

    @classmethod
    def read(cls, fields: Fields) -> InputPolicy:
        """The policy of a manifest's fields. Raises BundleError."""
        fields.only(("kind", "side", "limit", "multiple", "landscape", "full_decode"))
        kind = fields.text("kind", most=LONGEST_NAME)
        full_decode = fields.flag("full_decode", default=False)
        if kind == "fixed":
            size = fields.size("landscape", 1, LARGEST_SIDE_PX)
            return cls("fixed", landscape=size, full_decode=full_decode)
        if kind != "shorter-side":
            raise BundleError(f"The input policy {_short(kind)!r} is unknown: update the app.")
        side = fields.whole("side", 1, LARGEST_SIDE_PX, default=USUAL_SIDE_PX)
        multiple = fields.whole("multiple", 1, LARGEST_SIDE_PX // 4, default=USUAL_MULTIPLE_PX)
        limit = fields.whole("limit", side, LONGEST_PX, default=USUAL_LIMIT_PX)
        return cls("shorter-side", side, limit, multiple, full_decode=full_decode)


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
    def from_json(cls, data: Any) -> Crops:
        """Read the manifest's form. Raises BundleError on anything else."""
        return cls.read(Fields(data, "the crops"))

    @classmethod
    def read(cls, fields: Fields) -> Crops:
        """The rule of a manifest's fields. Raises BundleError."""
        rule = fields.text("rule", most=LONGEST_NAME)
        if rule != "sharpness":
            raise BundleError(f"The rule for crops {_short(rule)!r} is unknown: update the app.")
        side = fields.whole("side", 1, LARGEST_CROP_PX)
        return cls(side, fields.numbers("ranks", 0, 1, least=1, most=MOST_CROPS))


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
        return f"other photos to compare with, {self.least} or more; {self.policy.in_words()}"

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        return {"policy": self.policy.to_json(), "least": self.least}

    @classmethod
    def from_json(cls, data: Any) -> References:
        """Read the manifest's form. Raises BundleError on anything else."""
        return cls.read(Fields(data, "the references"))

    @classmethod
    def read(cls, fields: Fields) -> References:
        """The need of a manifest's fields. Raises BundleError."""
        least = fields.whole("least", 1, MOST_REFERENCES)
        return cls(InputPolicy.read(fields.fields("policy")), least)


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
        return cls.read(Fields(data, "inputs"))

    @classmethod
    def read(cls, fields: Fields) -> Inputs:
        """The inputs of a manifest's fields. Raises BundleError."""
        if not fields.names:
            raise BundleError("The manifest names no input: get the model file again.")
        for name in fields.names:
            if name not in ("whole", "crops", "references"):
                raise BundleError(f"The input {_short(name)!r} is unknown: update the app.")
        return cls(
            InputPolicy.read(fields.fields("whole")) if fields.has("whole") else None,
            Crops.read(fields.fields("crops")) if fields.has("crops") else None,
            References.read(fields.fields("references")) if fields.has("references") else None,
        )


def _short(name: Any) -> str:
    return re.sub(r"\s+", " ", str(name))[:40]
