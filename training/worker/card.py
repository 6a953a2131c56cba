"""The model card of a trained network, Markdown."""

from __future__ import annotations

from training.recipes.settings import RunConfig
from training.runs.outcome import RunResult
from training.worker.setup import Photos


def card_text(config: RunConfig, result: RunResult, photos: Photos) -> str:
    """What it was made from, how, and how well it does."""
    data = photos.parts.dataset
    counts = ", ".join(f"{part} {len(rows)}" for part, rows in photos.rows.items())
    lines = [
        f"# {result.name}",
        "",
        f"A MobileIQA {config.network.role} ({config.network.backbone}), recipe {config.recipe}.",
        "",
        f"- **Data**: {data.entry.title}, {data.entry.publisher} "
        f"({counts}; split {photos.parts.scheme}).",
        f"- **Terms of the data**: {data.entry.licence or 'unknown'}",
        f"- **Labels**: {data.label_source}, {data.scale}; 0..100 here, higher is better.",
        f"- **Backbone began with**: {result.weights_origin}.",
        f"- **Trained**: {result.epochs} epochs ({result.why}), best epoch {result.best_epoch} by "
        f"{config.training.best_by} on validation.",
        "- **Calibration**: the score is 100 times the output, which was trained on labels brought "
        "to 0..1.",
    ]
    if not config.loss.opinions:
        lines.append(
            "- **Opinions** of the views were not trained against labels and can lie far from the "
            "score."
        )
    lines += ["", "## Measured", ""]
    if not result.parts:
        return "\n".join([*lines, "Nothing: there was neither a validation nor a test part.", ""])
    lines += ["| part | photos | SRCC | PLCC | PLCC mapped (4) | KRCC | RMSE |", "|" + "---|" * 7]
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
    return "\n".join([*lines, ""])
