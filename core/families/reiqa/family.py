"""Re-IQA: features learned without labels, and a linear regression on them (CVPR 2023)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from core.errors import BundleError
from core.families.family import Conversion, Model, Option
from core.families.reiqa.section import ROLES, read_section
from core.results.words import Phrase, phrase

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.manifest import Manifest

BY_NAME: Final = "by-name"
LEAST_SIDE_PX, MOST_SIDE_PX = 128, 4096


def _role(text: str) -> str:
    role = text.strip().lower()
    if role not in ROLES:
        raise ValueError(f"'{text}' is no encoder of Re-IQA: say {' or '.join(ROLES)}.")
    return role


def _side(text: str) -> int:
    if not text.strip().isdecimal() or not LEAST_SIDE_PX <= int(text) <= MOST_SIDE_PX:
        raise ValueError(f"'{text}' is no length from {LEAST_SIDE_PX} to {MOST_SIDE_PX} pixels.")
    return int(text)


ENCODER = Option(
    name="encoder",
    flag="--encoder",
    metavar="quality|content",
    help="Which of Re-IQA's two encoders a checkpoint holds. By default as its file name says.",
    parse=_role,
)
SHORT_SIDE = Option(
    name="short_side",
    flag="--short-side",
    metavar="PIXELS",
    help="Bring the shorter side of photos to so many pixels at most, for Re-IQA. By default as "
    "the model says.",
    parse=_side,
)


def _variant(options: Mapping[str, Any]) -> str:
    return str(options.get(ENCODER.name) or BY_NAME)


class _ReIqa:
    name = "reiqa"
    options = (ENCODER, SHORT_SIDE)
    commands: Mapping[str, str] = {"reiqa": "core.commands.reiqa:reiqa"}
    columns = ()
    columns_beside = ()
    map_kinds = ()
    usual_maps = ()
    panel = None
    feature = None
    tables = ()
    recipes: Mapping[str, str] = {
        "reiqa-pretrain": "training.recipes.reiqa:PRETRAIN",
        "reiqa-content": "training.recipes.reiqa:PRETRAIN_CONTENT",
    }
    conversion = Conversion("core.networks.reiqa.conversion", 1, _variant)
    how_to_get = "Give one of the published checkpoints (quality_aware_r50.pth) as the model."

    def stands_in(self, manifest: Manifest) -> bool:  # noqa: ARG002
        """Any of them."""
        return True

    def check(self, manifest: Manifest) -> None:
        """The section is read whole."""
        read_section(manifest)

    def facts(self, manifest: Manifest) -> tuple[tuple[Phrase, str], ...]:
        """Its encoders and features, and what its score was fitted to."""
        section = read_section(manifest)
        roles = " + ".join(part.role for part in section.encoders)
        facts = [
            (phrase("Encoders"), roles),
            (phrase("Features"), f"{section.features:,}"),
        ]
        if section.photos:
            facts.append((phrase("Rated photos"), f"{section.photos:,}"))
        return tuple(facts)

    def open(
        self, bundle: Bundle, options: Mapping[str, Any], *, threads: int | None = None
    ) -> Model:
        """The bundle's graphs in ONNX Runtime."""
        from core.families.reiqa.model import ReIqaModel  # brings the runtime: not for lists

        role = options.get(ENCODER.name)
        held = [part.role for part in read_section(bundle.manifest).encoders]
        if role is not None and role not in held:
            raise BundleError(
                f"It was converted as the {held[0]}-aware encoder, not as the {role}-aware one: "
                "leave --encoder out.",
                bundle.path,
            )
        return ReIqaModel(bundle, short_side=options.get(SHORT_SIDE.name), threads=threads)


FAMILY = _ReIqa()
