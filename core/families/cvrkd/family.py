"""CVRKD-IQA: a photo beside good photos of any content (Yin et al., AAAI 2022).

The window asks for it before its first picture: what a bundle is read and run with is imported when
a bundle is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from core.families.cvrkd.maps import LOWERING, LOWERING_MAP
from core.families.family import Conversion, Model, Option
from core.families.references import Against
from core.results.columns import Alignment, Column, Sort, of_assessment, one_decimal
from core.results.words import Phrase, phrase

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.bundles.manifest import Manifest


def _against(text: str) -> Against:
    if not text.strip():
        raise ValueError("Name a folder, a photo or a reference set to compare with.")
    return Against(text)


AGAINST = Option(
    name="against",
    flag="--against",
    metavar="FOLDER|PHOTO|SET",
    help="Compare photos with these good ones, whatever they show: a folder, a photo or a "
    "reference set by its name. By default those that come with the program.",
    parse=_against,
)

LIKENESS = Column(
    "likeness",
    phrase("Likeness"),
    of_assessment(lambda assessment: assessment.values.get("likeness")),
    written=one_decimal,
    sort=Sort.NUMBER,
    descending_first=True,
    alignment=Alignment.RIGHT,
)
"""How alike in content the most alike reference is, 0..100."""


class _Cvrkd:
    name = "cvrkd"
    options = (AGAINST,)
    commands: Mapping[str, str] = {"references": "core.commands.references:references"}
    columns = (LIKENESS,)
    columns_beside = ()
    map_kinds = (LOWERING,)
    usual_maps = (LOWERING_MAP,)
    panel = "mobileiqa_gui.families.cvrkd.panel:ReferencesPanel"
    feature = None
    tables = ()
    recipes: Mapping[str, str] = {
        "cvrkd-teacher": "training.recipes.comparing:TEACHER_RECIPE",
        "cvrkd-student": "training.recipes.comparing:STUDENT_RECIPE",
        "cvrkd-as-published": "training.recipes.comparing:PUBLISHED_RECIPE",
    }
    conversion = Conversion("core.networks.cvrkd.conversion", 1, lambda _options: "cvrkd")
    how_to_get = (
        "Comparing with good photos needs a model of its own kind, CVRKD-IQA, and none is "
        "installed yet. Add the published checkpoint NAR_student_cross_dataset.pth, linked from "
        "https://github.com/guanghaoyin/CVRKD-IQA, or a model file (.iqa) of this kind: “Open a "
        "model file…” in the menu of models, or `mobileiqa models import FILE`. You can also train "
        "one of your own: first a teacher (cvrkd-teacher), then its student (cvrkd-student)."
    )

    def stands_in(self, manifest: Manifest) -> bool:
        """Students alone: a teacher compares with a photo's own original."""
        return manifest.section.get("role") == "student"

    def check(self, manifest: Manifest) -> None:
        """The section is read whole."""
        from core.families.cvrkd.section import read_section

        read_section(manifest)

    def facts(self, manifest: Manifest) -> tuple[tuple[Phrase, str], ...]:
        """The role, and the windows that are cut."""
        from core.families.cvrkd.section import read_section

        section = read_section(manifest)
        windows = f"{section.patches} × {section.side} × {section.side} px"
        return ((phrase("Role"), section.role), (phrase("Windows"), windows))

    def open(
        self, bundle: Bundle, options: Mapping[str, Any], *, threads: int | None = None
    ) -> Model:
        """The bundle's graphs in ONNX Runtime."""
        from core.families.cvrkd.model import CvrkdModel  # brings the runtime: not for lists

        return CvrkdModel(bundle, options.get(AGAINST.name, Against()), threads)


FAMILY = _Cvrkd()
