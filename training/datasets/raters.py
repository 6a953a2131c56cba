"""Ratings of several people, one a line: averaged, and how far they lie apart."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Final

from core.errors import DatasetError
from training.datasets.layout import Row
from training.datasets.tree import fold

_LINES_A_PHOTO: Final = 1.5
"""As many on average are no slip of the pen."""


def averaged(rows: list[Row], path: Path, *, by_rater: bool) -> tuple[list[Row], tuple[str, ...]]:
    """One row a photo with the mean label, the sample standard deviation (None of a single rating)
    and the number of ratings; and a note on it.

    The rows themselves where they are no ratings of several people: no column names raters
    (`by_rater`) and hardly a photo is listed more than once, which is then for a check to tell.
    Raises DatasetError where one photo is in two parts.
    """
    by_photo: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_photo[fold(row.name)].append(row)
    share = len(rows) / len(by_photo) if by_photo else 0.0
    if share == 1.0 or not (by_rater or share >= _LINES_A_PHOTO):
        return rows, ()
    means = [_mean(found, path) for found in by_photo.values()]
    deviations = [row.deviation for row in means if row.deviation is not None]
    apart = ""
    if deviations:
        apart = f", with a standard deviation of {statistics.fmean(deviations):.2f} on average"
    note = (
        f"{len(rows):,} ratings of {len(means):,} photos by several people are averaged: "
        f"{share:.1f} a photo{apart}."
    )
    return means, (note,)


def _mean(rows: list[Row], path: Path) -> Row:
    first = rows[0]
    if len({row.split for row in rows}) > 1:
        raise DatasetError(f"{first.name} is listed in two parts; keep it in one.", path)
    labels = [row.label for row in rows]
    deviation = statistics.stdev(labels) if len(labels) > 1 else None
    return replace(first, label=statistics.fmean(labels), deviation=deviation, votes=len(labels))
