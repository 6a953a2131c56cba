"""CVRKD-IQA's section of a manifest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from core.bundles.fields import LONGEST_NAME, Fields, unsound
from core.bundles.inputs import LARGEST_CROP_PX, MOST_CROPS
from core.bundles.manifest import Manifest
from core.errors import BundleError

ENCODE, COMPARE = "encode.onnx", "compare.onnx"
ROLES: Final = ("student", "teacher")
Role = Literal["student", "teacher"]
_MOST_CHANNELS, _MOST_CELLS, _MOST_ALIKE = 4096, 64, 2**14


@dataclass(frozen=True, slots=True)
class Section:
    """What a CVRKD-IQA bundle says of its network.

    `role`: the student compares with any good photo, the teacher with the photo's own original.
    `patches` windows of `side` pixels are cut; encoded they are (patches, channels, grid, grid),
    and `alike` numbers tell photos of like content. `preset` is what the network was built from.
    """

    role: Role
    patches: int
    side: int
    channels: int
    grid: int
    alike: int
    preset: dict[str, Any]

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """Of an encoded photo."""
        return (self.patches, self.channels, self.grid, self.grid)

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        return {
            "role": self.role,
            "patches": self.patches,
            "side": self.side,
            "channels": self.channels,
            "grid": self.grid,
            "alike": self.alike,
            "preset": self.preset,
        }


def read_section(manifest: Manifest) -> Section:
    """The section of a manifest. Raises BundleError, without a path, where it is incomplete."""
    if manifest.inputs.names != ("whole", "references"):
        raise BundleError(
            "A model of CVRKD-IQA takes the whole photo and references, not "
            f"{' and '.join(manifest.inputs.names)}: get the model file again."
        )
    read = Fields(manifest.section, "section")
    role = read.text("role", most=LONGEST_NAME)
    if role not in ROLES:
        raise unsound("section.role is neither student nor teacher")
    section = Section(
        role=cast(Role, role),
        patches=read.whole("patches", 1, MOST_CROPS),
        side=read.whole("side", 8, LARGEST_CROP_PX),
        channels=read.whole("channels", 1, _MOST_CHANNELS),
        grid=read.whole("grid", 1, _MOST_CELLS),
        alike=read.whole("alike", 1, _MOST_ALIKE),
        preset=read.plain("preset"),
    )
    for member in (ENCODE, COMPARE):
        if member not in manifest.members:
            raise BundleError(f"The member {member} is missing: get the model file again.")
    return section
