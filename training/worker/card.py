"""The model card of a trained network, Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.errors import RunError, reason_of
from training.learning.data import DataFacts
from training.recipes.settings import RunConfig
from training.recipes.stages import last_stage
from training.runs.outcome import RunResult
from training.worker.measured import measured


def card_text(
    config: RunConfig, result: RunResult, data: DataFacts, figures: dict[str, Any]
) -> str:
    """What it was made from, how, and how well it does: by `figures` of
    training.evaluation.shipped, where there are any, else by the run's own.
    Raises RunError: model.card cannot be read."""
    head = _given(Path(config.model.card)) if config.model.card else _head(config, result, data)
    own = measured(figures) if figures else _of_run(result)
    return "\n".join([head.rstrip(), "", "## Measured", "", *own])


def _given(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(
            f"The card's beginning (model.card) cannot be read ({reason_of(error)}).", path
        ) from error


def _head(config: RunConfig, result: RunResult, data: DataFacts) -> str:
    counts = ", ".join(f"{part} {count}" for part, count in data.photos.items())
    lines = [
        f"# {config.model.name or result.name}",
        "",
        f"A MobileIQA {config.network.role} ({config.network.backbone}), recipe {config.recipe}.",
        "",
        f"- **Data**: {data.title}, {data.publisher} ({counts}; split {data.scheme}).",
        f"- **Terms of the data**: {data.licence or 'unknown'}",
        f"- **Labels**: {data.label}; 0..100 here, higher is better.",
        f"- **Backbone began with**: {result.weights_origin}.",
        f"- **Trained**: {result.epochs} epochs ({result.why}), best epoch {result.best_epoch} by "
        f"{config.training.best_by} on validation.",
        "- **Calibration**: the score is 100 times the output, which was trained on labels brought "
        "to 0..1.",
    ]
    if not last_stage(config).loss.opinions:
        lines.append(
            "- **Opinions** of the views were not trained against labels and can lie far from the "
            "score."
        )
    return "\n".join(lines)


def _of_run(result: RunResult) -> list[str]:
    if not result.parts:
        return ["Nothing: there was neither a validation nor a test part.", ""]
    lines = ["| part | photos | SRCC | PLCC | PLCC mapped (4) | KRCC | RMSE |", "|" + "---|" * 7]
    for part, f in result.parts.items():
        figures = (f.srcc, f.plcc, f.plcc4, f.krcc, f.rmse)
        lines.append(f"| {part} | {f.photos} | {' | '.join(f'{v:.3f}' for v in figures)} |")
    intervals = result.parts.get("test", result.parts.get("val"))
    if intervals and "srcc" in intervals.intervals:
        low, high = intervals.intervals["srcc"]
        lines += ["", f"SRCC lies between {low:.3f} and {high:.3f} (95 %, bootstrap over photos)."]
    if result.cost is not None:
        cost = result.cost
        lines += [
            "",
            f"{cost.parameters:,} parameters, {cost.gmac:.2f} GMAC for a photo of "
            f"{cost.width} x {cost.height}.",
        ]
    return [*lines, ""]
