"""MobileIQA's section of a manifest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.bundles.manifest import Manifest
from core.errors import BundleError
from core.families.mobileiqa.levels import EVEN, LEVELS, STRIDE

VIEWS = "views.onnx"
DETAIL = "detail.onnx"
OUTPUTS = {
    "raw": "the network's own output",
    "opinions": "each MAL view's feature through the shared head, as raw outputs",
    "received": "attention received by each cell, per view and fused, mean 1",
    "weighted": "the same weighed by the norm of the values carried, mean 1",
    "local": "local parts of the head; through the last activation, raw outputs of places",
}


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
class Section:
    """What a MobileIQA bundle says of its network: the preset it was built from, the grid's side,
    the number of views, the trunk graphs, the head's places.

    `runs`: so many positions of each level the pooling matrices average first. `detail`: whether
    windows at capture resolution pass through the member DETAIL into the views.
    """

    preset: dict[str, Any]
    grid: int
    views: int
    trunks: tuple[Trunk, ...]
    local: LocalParts
    runs: tuple[int, ...] = EVEN
    detail: bool = False

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        return {
            "preset": self.preset,
            "grid": self.grid,
            "views": self.views,
            "trunks": [
                {"member": t.member, "size": list(t.size) if t.size else None} for t in self.trunks
            ],
            "outputs": OUTPUTS,
            "local": {"first": self.local.first, "step": self.local.step},
            **({"runs": list(self.runs)} if self.detail or self.runs != EVEN else {}),
            **({"detail": DETAIL} if self.detail else {}),
        }


def read_section(manifest: Manifest) -> Section:
    """The section of a manifest. Raises BundleError, without a path, where it is incomplete."""
    data = manifest.section
    detail = data.get("detail") is not None
    wanted = ("whole", "crops") if detail else ("whole",)
    if manifest.inputs.names != wanted:
        raise BundleError(
            f"A MobileIQA model of this kind takes {' and '.join(wanted)} of a photo, not "
            f"{' and '.join(manifest.inputs.names)}: get the model file again."
        )
    try:
        missing = sorted(set(OUTPUTS) - set(data["outputs"]))
        if missing:
            raise BundleError(
                f"The model file lacks the output {missing[0]!r}: get the model file again."
            )
        section = Section(
            preset=dict(data["preset"]),
            grid=int(data["grid"]),
            views=int(data["views"]),
            trunks=tuple(_trunk(t) for t in data["trunks"]),
            local=LocalParts(float(data["local"]["first"]), float(data["local"]["step"])),
            runs=tuple(int(n) for n in (data["runs"] if detail else data.get("runs", EVEN))),
            detail=detail,
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BundleError(
            f"manifest.json is incomplete ({error!r}): get the model file again."
        ) from error
    if len(section.runs) != LEVELS or not all(1 <= n <= STRIDE for n in section.runs):
        raise BundleError("manifest.json pools no levels known here: get the model file again.")
    members = {VIEWS, *(t.member for t in section.trunks), *([DETAIL] if detail else [])}
    for member in sorted(members - set(manifest.members)):
        raise BundleError(f"The member {member} is missing: get the model file again.")
    return section


def _trunk(data: dict[str, Any]) -> Trunk:
    if data["size"] is None:
        return Trunk(str(data["member"]))
    width, height = data["size"]
    return Trunk(str(data["member"]), (int(width), int(height)))
