"""The two pictures of training.evaluation.references: a ladder with what is said of it, and the
difference features with and without a teacher."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from training.evaluation.degraded import degrade, photos_in, test_levels

Floats = NDArray[np.float64]
_DPI: Final = 110
_TITLES: Final = {
    "teacher": "Teacher, beside the original",
    "taught": "Student, taught by it",
    "alone": "Student, alone",
}


def draw_ladder(
    clean: Path, levels: Path, ladder: str, said: Floats, default: Floats, target: Path
) -> None:
    """The first clean photo through a ladder, with the student's and the default model's scores
    (levels + 1,) below, both 0..100."""
    stem, image = next(iter(photos_in(clean)))
    steps = test_levels(levels)[ladder]
    shown = [image, *(degrade(ladder, image, p, stem, n) for n, p in enumerate(steps, 1))]
    figure = Figure(figsize=(2.0 * len(shown), 2.3), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    for number, (one, own, other) in enumerate(zip(shown, said, default, strict=True)):
        axes = figure.add_subplot(1, len(shown), number + 1)
        axes.imshow(one)
        axes.set_axis_off()
        step = "clean" if number == 0 else f"{ladder.replace('_', ' ')} {steps[number - 1]:g}"
        axes.set_title(step, fontsize=9)
        axes.text(
            0.5, -0.06, f"against good photos {own:.0f}\ndefault model {other:.0f}",
            transform=axes.transAxes, ha="center", va="top", fontsize=9,
        )  # fmt: skip
    figure.savefig(target, bbox_inches="tight")


def draw_differences(found: dict[str, tuple[Floats, Floats]], target: Path) -> None:
    """Difference features (n, d) by kind, on the first two principal axes of the teacher's own,
    coloured by the labels (n,)."""
    teacher = found["teacher"][0]
    middle = teacher.mean(0)
    axes_of_teacher = np.linalg.svd(teacher - middle, full_matrices=False)[2][:2]
    figure = Figure(figsize=(10.5, 3.6), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    drawn, first = None, None
    for number, (kind, (vectors, labels)) in enumerate(found.items()):
        axes = figure.add_subplot(1, len(found), number + 1, sharex=first, sharey=first)
        first = first or axes
        x, y = axes_of_teacher @ (vectors - middle).T
        drawn = axes.scatter(x, y, c=labels, s=9, cmap="viridis", vmin=1, vmax=5)
        far = float(np.sqrt(((vectors - teacher) ** 2).sum(1)).mean())
        title = _TITLES[kind] + ("" if kind == "teacher" else f"\nmean distance {far:.2f}")
        axes.set_title(title, fontsize=10)
        axes.tick_params(labelsize=7)
    assert drawn is not None
    figure.colorbar(drawn, ax=figure.axes, label="label (formula), 5 best", shrink=0.85)
    figure.savefig(target)
