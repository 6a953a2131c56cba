"""Personal taste: one person's ratings on the features of any other model (Re-IQA, section 9a)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from core.errors import BundleError
from core.families.family import Model
from core.families.taste.columns import COLUMNS, TASTE
from core.results.words import Phrase, phrase

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.manifest import Manifest


class _Taste:
    name = "taste"
    options = ()
    commands: Mapping[str, str] = {"taste": "core.commands.taste:taste"}
    columns = COLUMNS
    columns_beside = (TASTE,)
    map_kinds = ()
    usual_maps = ()
    panel = None
    feature = "mobileiqa_gui.families.taste.feature:TasteFeature"
    tables = ()
    recipes: Mapping[str, str] = {}
    conversion = None
    how_to_get = "Rate at least 30 photos, then learn from them: mobileiqa taste fit."

    def stands_in(self, manifest: Manifest) -> bool:  # noqa: ARG002
        """Any of them."""
        return True

    def check(self, manifest: Manifest) -> None:
        """The section is read whole."""
        from core.families.taste.section import read_section

        read_section(manifest)

    def facts(self, manifest: Manifest) -> tuple[tuple[Phrase, str], ...]:
        """What it was learned from, and which model it reads."""
        from core.families.taste.section import read_section

        section = read_section(manifest)
        return (
            (phrase("Rated photos"), f"{section.photos:,}"),
            (phrase("Reads the features of"), str(section.encoder)),
        )

    def open(
        self,
        bundle: Bundle,
        options: Mapping[str, Any],  # noqa: ARG002 - it has none
        *,
        threads: int | None = None,
    ) -> Model:
        """The encoder that it was learned with, and the taste on it."""
        from core.families.registry import load_model
        from core.families.taste.encoder import find_encoder
        from core.families.taste.model import TasteModel
        from core.families.taste.section import read_section

        encoder = read_section(bundle.manifest).encoder
        if encoder.family == self.name:
            raise BundleError("A taste cannot be learned on another taste.", bundle.path)
        path = find_encoder(encoder, bundle.path)
        return TasteModel(bundle, load_model(path, threads=threads))


FAMILY = _Taste()
