"""How wide the grid's cells are, logical pixels."""

from __future__ import annotations

SMALLEST_CELL, USUAL_CELL, LARGEST_CELL = 112, 208, 448
CELL_STEP = 32
