"""MobileIQA, the family of the model in the box (Chen et al., ECCV Workshops 2024).

The window asks for it before its first picture: what a bundle is read and run with is imported when
a bundle is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from core.families.family import Conversion, Model, Option
from core.families.mobileiqa.maps import APART, ATTENTION, LOST, RULED, believed, offers
from core.results.words import Phrase, phrase

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.manifest import Manifest

USUAL_VIEWS: Final = 3
MAX_SIDE_PX: Final = 4096
PUBLISHED_SIZE: Final = (1907, 1231)
"""Width and height at which published networks see a landscape photo unless told otherwise."""


def _input_size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]{1,5})[xX×]([0-9]{1,5})", text.strip())
    if match is None:
        raise ValueError(f"'{text}' is not a size such as 1907x1231.")
    width, height = int(match[1]), int(match[2])
    if not (1 <= height <= MAX_SIDE_PX and 1 <= width <= MAX_SIDE_PX):
        raise ValueError(f"'{text}': each side must be 1 to {MAX_SIDE_PX} pixels.")
    return (max(width, height), min(width, height))


INPUT_SIZE = Option(
    name="input_size",
    flag="--input-size",
    metavar="WxH",
    help="Bring landscape photos to this size in pixels (portrait: the other way round). "
    "By default as the model says.",
    parse=_input_size,
)


def _variant(options: Mapping[str, Any]) -> str:
    width, height = options.get(INPUT_SIZE.name) or PUBLISHED_SIZE
    return f"{width}x{height}"


class _MobileIqa:
    name = "mobileiqa"
    options = (INPUT_SIZE,)
    commands: Mapping[str, str] = {}
    columns = ()
    columns_beside = ()
    map_kinds = (ATTENTION, LOST, APART, RULED)
    usual_maps = offers(USUAL_VIEWS)
    panel = "mobileiqa_gui.families.mobileiqa.panel:OpinionsPanel"
    feature = None
    tables = ()
    recipes: Mapping[str, str] = {
        "mobileiqa-teacher": "training.recipes.mobileiqa:TEACHER_RECIPE",
        "mobileiqa-distill": "training.recipes.mobileiqa:STUDENT_RECIPE",
    }
    conversion = Conversion("core.networks.mobileiqa.conversion", 1, _variant)
    how_to_get = "One comes with the program; it is missing: install the program again."

    def stands_in(self, manifest: Manifest) -> bool:  # noqa: ARG002
        """Any of them."""
        return True

    def check(self, manifest: Manifest) -> None:
        """The section is read whole."""
        from core.families.mobileiqa.section import read_section

        read_section(manifest)

    def facts(self, manifest: Manifest) -> tuple[tuple[Phrase, Phrase | str], ...]:
        """The number of views, and how far its maps can be believed: of 100 comparisons
        (training.evaluation.belief), by map."""
        from core.families.mobileiqa.section import read_section

        views = read_section(manifest).views
        measured = [
            offer for offer in believed(offers(views), manifest.figures) if offer.belief is not None
        ]
        text = ", ".join(f"{{map{n}}}: {each.belief:.0f}" for n, each in enumerate(measured))
        maps = tuple((f"map{n}", each.name) for n, each in enumerate(measured))
        believed_in = Phrase(text, maps) if measured else phrase("not measured")
        return (
            (phrase("Views"), str(views)),
            (phrase("Maps to be believed, of 100"), believed_in),
        )

    def open(
        self, bundle: Bundle, options: Mapping[str, Any], *, threads: int | None = None
    ) -> Model:
        """The bundle's graphs in ONNX Runtime."""
        from core.families.mobileiqa.engine import Engine  # brings the runtime: not for lists

        return Engine(bundle, input_size=options.get(INPUT_SIZE.name), threads=threads)


FAMILY = _MobileIqa()
