"""Re-IQA's section of a manifest: which encoders there are, and whether a regression is fitted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from core.bundles.fields import LONGEST_NAME, Fields, unsound
from core.bundles.manifest import Manifest
from core.errors import BundleError

QUALITY, CONTENT = "quality", "content"
MEMBERS: Final = {QUALITY: "quality.onnx", CONTENT: "content.onnx"}
"""The graph of each encoder; their features stand side by side in this order."""
ROLES: Final = tuple(MEMBERS)
NORMALISATION: Final = {
    QUALITY: ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
    CONTENT: ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
}
"""Mean and deviation taken from pixels of 0..1: a mix-up gives plausible nonsense."""
REGRESSION: Final = "regression.safetensors"
SCALES: Final = 2
MOST_FEATURES: Final = 100_000


@dataclass(frozen=True, slots=True)
class EncoderPart:
    """One encoder: its role, and so many features it gives of one scale."""

    role: str
    features: int


@dataclass(frozen=True, slots=True)
class Section:
    """`encoders`, quality first; `photos`: so many rated ones a regression was fitted to, 0 where
    there is none."""

    encoders: tuple[EncoderPart, ...]
    photos: int = 0

    @property
    def features(self) -> int:
        """The length of the whole vector."""
        return SCALES * sum(part.features for part in self.encoders)

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        return {
            "encoders": [
                {"role": part.role, "member": MEMBERS[part.role], "features": part.features}
                for part in self.encoders
            ],
            "scales": SCALES,
            "regression": {"member": REGRESSION, "photos": self.photos} if self.photos else None,
        }


def read_section(manifest: Manifest) -> Section:
    """The section of a manifest. Raises BundleError, without a path, where it is incomplete."""
    if manifest.inputs.names != ("whole",):
        raise BundleError("A Re-IQA model takes the whole photo: get the model file again.")
    read = Fields(manifest.section, "section")
    encoders = tuple(map(_encoder, read.objects("encoders", least=1, most=len(ROLES))))
    order = [part.role for part in encoders]
    if order != [role for role in ROLES if role in order]:
        raise unsound("section.encoders does not name each once, quality first")
    read.whole("scales", SCALES, SCALES)
    photos = 0
    members = [MEMBERS[role] for role in order]
    if not read.is_null("regression"):
        regression = read.fields("regression")
        photos = regression.whole("photos", 2, 100_000_000)
        members.append(regression.text("member", most=LONGEST_NAME))
        if members[-1] != REGRESSION:
            raise unsound(f"section.regression.member is not {REGRESSION!r}")
    for member in members:
        if member not in manifest.members:
            raise BundleError(f"The member {member} is missing: get the model file again.")
    return Section(encoders, photos)


def _encoder(read: Fields) -> EncoderPart:
    role = read.text("role", most=LONGEST_NAME)
    if role not in ROLES or read.text("member", most=LONGEST_NAME) != MEMBERS[role]:
        raise unsound("section.encoders names an encoder that is unknown here")
    return EncoderPart(role, read.whole("features", 1, MOST_FEATURES))
