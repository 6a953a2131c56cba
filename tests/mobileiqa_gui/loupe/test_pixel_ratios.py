"""True pixels and aligned heatmaps on screens of every ratio: each in a process of its own,
because Qt takes the ratio once, at its start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import json, sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from PySide6.QtWidgets import QApplication, QWidget
from scenes import *
from mobileiqa_gui.loupe import LoupeView
from mobileiqa_gui.theme import apply_theme

app = QApplication([])
apply_theme(app, "dark")
window = QWidget()
window.resize(520, 400)
loupe = LoupeView(window)
# At ratio 1.25 this corner lies between two device pixels.
loupe.setGeometry(13, 7, 421, 351)
window.show()
ratio = loupe.devicePixelRatioF()
full = (1500, 1000)
pixels = noise(*full)
loupe.show_photo(photo(), None, full)
loupe.set_pixels(photo(), to_image(pixels), full)
loupe.zoom_actual()
rect = loupe.viewport().rect
loupe.canvas.move_to(loupe.viewport().panned(-rect.left - 400, -rect.top - 300))
shown = grabbed(window)
# The photo's pixels must be found unchanged, one device pixel each.
corner = (round(13 * ratio) + 20, round(7 * ratio) + 20)
piece = shown[corner[1]:corner[1] + 60, corner[0]:corner[0] + 60]
exact = any(
    np.array_equal(piece, pixels[y:y + 60, x:x + 60])
    for y in range(310, 330) for x in range(410, 430)
)

loupe.show_photo(photo("black.jpg"), None, full)
loupe.set_pixels(photo("black.jpg"), flat_image(*full), full)
loupe.heatmaps.set_on(True)
off = {}
for name, zoom in (("fit", None), ("actual", 1.0), ("half", 0.5)):
    loupe.zoom_fit()
    middle = (12.5 / 22 * full[0], 9.5 / 22 * full[1])
    if zoom:
        view = loupe.viewport().zoomed(zoom)
        at, field = view.to_field(middle), loupe.fit_box()
        loupe.canvas.move_to(view.panned(field[0] / 2 - at[0], field[1] / 2 - at[1]))
    pictures = []
    for heatmap in (one_hot(22, 22, 9, 12), nothing(22, 22)):
        loupe.set_explanation(photo("black.jpg"), explanation(heatmap))
        loupe.legend.hide()
        pictures.append(grabbed(loupe.canvas))
    weights = np.abs(pictures[0] - pictures[1]).sum(axis=2)
    found, expected = centroid(weights), loupe.viewport().to_field(middle)
    off[name] = max(abs(a - b) for a, b in zip(found, expected))
print(json.dumps({"ratio": ratio, "exact": exact, "off": off, "field": loupe.fit_box()}))
"""


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_pixels_are_true_and_heatmaps_aligned(ratio: float):
    environment = {**os.environ, "QT_SCALE_FACTOR": str(ratio), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(Path(__file__).parent)],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["ratio"] == ratio
    assert found["field"][0] == round(421 * ratio)
    assert found["exact"], "photo pixels meet device pixels"
    assert all(distance < 1.0 for distance in found["off"].values()), found["off"]
