"""MobileIQA's section of a manifest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.bundles.fields import LONGEST_NAME, Fields, unsound
from core.bundles.inputs import LARGEST_SIDE_PX
from core.bundles.manifest import Manifest
from core.errors import BundleError
from core.families.mobileiqa.levels import EVEN, LEVELS, STRIDE

MOST_CELLS, MOST_VIEWS, MOST_TRUNKS = 128, 32, 32
VIEWS = "views.onnx"
DETAIL = "detail.onnx"
OUTPUTS = {
    "raw": "the network's own output",
    "opinions": "each MAL view's feature through the shared head, as raw outputs",
    "received": "attention received by each cell, per view and fused, mean 1",
    "weighted": "the same weighed by the norm of the values carried, mean 1",
    "local": "local parts of the head; through the last activation, raw outputs of places",
}
SCORES = ("raw", "opinions")
"""Those that a score is made of; the others are for maps."""


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
    read = Fields(manifest.section, "section")
    detail = _sees_detail(read)
    wanted = ("whole", "crops") if detail else ("whole",)
    if manifest.inputs.names != wanted:
        raise BundleError(
            f"A MobileIQA model of this kind takes {' and '.join(wanted)} of a photo, not "
            f"{' and '.join(manifest.inputs.names)}: get the model file again."
        )
    missing = sorted(set(OUTPUTS) - set(read.fields("outputs").names))
    if missing:
        raise BundleError(
            f"The model file lacks the output {missing[0]!r}: get the model file again."
        )
    local = read.fields("local")
    section = Section(
        preset=read.plain("preset"),
        grid=read.whole("grid", 1, MOST_CELLS),
        views=read.whole("views", 1, MOST_VIEWS),
        trunks=tuple(map(_trunk, read.objects("trunks", least=1, most=MOST_TRUNKS))),
        local=LocalParts(
            local.number("first", -MOST_CELLS, MOST_CELLS), local.number("step", 1e-3, MOST_CELLS)
        ),
        runs=_runs(read) if detail or read.has("runs") else EVEN,
        detail=detail,
    )
    members = {VIEWS, *(t.member for t in section.trunks), *([DETAIL] if detail else [])}
    for member in sorted(members - set(manifest.members)):
        raise BundleError(f"The member {member} is missing: get the model file again.")
    return section


def _sees_detail(read: Fields) -> bool:
    if not read.has("detail") or read.is_null("detail"):
        return False
    if read.text("detail", most=LONGEST_NAME) != DETAIL:
        raise unsound(f"section.detail is not {DETAIL!r}")
    return True


def _runs(read: Fields) -> tuple[int, ...]:
    return read.wholes("runs", 1, STRIDE, least=LEVELS, most=LEVELS)


def _trunk(read: Fields) -> Trunk:
    member = read.text("member", most=LONGEST_NAME)
    if read.is_null("size"):
        return Trunk(member)
    return Trunk(member, read.size("size", 1, LARGEST_SIDE_PX))
