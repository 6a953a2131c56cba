"""Photos that stand together, and those of them that are folded away. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mobileiqa_gui.library.table import Rows

RowsOf = Callable[[Iterable[Path]], Rows]
"""The rows of photos, -1 for those that are not listed."""


@dataclass(frozen=True, slots=True)
class Folding:
    """`together`: each of these runs of photos stands where the first of it would, in its own order
    of time. `hidden` are not shown, whatever the filter."""

    together: tuple[tuple[Path, ...], ...] = ()
    hidden: frozenset[Path] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.together or self.hidden)

    def arranged(self, rows: Rows, rows_of: RowsOf) -> Rows:
        """All rows of the folder in order, photos that stand together brought together."""
        if not self.together:
            return rows
        count = len(rows)
        place = np.empty(count, np.intp)
        place[rows] = np.arange(count)
        run_of = np.full(count, -1, np.intp)
        within = np.zeros(count, np.intp)
        for number, run in enumerate(self.together):
            listed = rows_of(run)
            listed = listed[listed >= 0]
            run_of[listed] = number
            within[listed] = np.arange(len(listed))
        first = np.full(len(self.together), count, np.intp)
        is_in_run = run_of >= 0
        np.minimum.at(first, run_of[is_in_run], place[is_in_run])
        leads = place.copy()
        leads[is_in_run] = first[run_of[is_in_run]]
        return np.lexsort((within, leads))


NOTHING_FOLDED = Folding()
