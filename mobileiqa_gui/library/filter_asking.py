"""What asks something of one column, made for what is asked of it and for the photos there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from core.results.columns import Column, Filter
from mobileiqa_gui.library.filter_editors import ChoiceEditor, PointsEditor, RangeEditor
from mobileiqa_gui.library.filter_words import stops
from mobileiqa_gui.library.photo_filter import EVERYTHING, PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.score_range import BINS


class Take(Protocol):
    """Takes another filter; `later`: once dragging has come to rest."""

    def __call__(self, wanted: PhotoFilter, *, later: bool = False) -> None: ...


def editor_of(
    column: Column,
    present: Callable[[], PhotoFilter],
    presenter: LibraryPresenter | None,
    take: Take,
) -> PointsEditor | RangeEditor | ChoiceEditor:
    """For a column's kind of filter; `present` is the filter at the time of asking."""
    key = column.key
    limits = present().ranges.get(key, EVERYTHING)
    if column.filter is Filter.CHOICE:
        counts = presenter.choice_counts()[key] if presenter is not None else {}
        choices = ChoiceEditor(column, present().choices.get(key, frozenset()), counts)
        choices.changed.connect(lambda chosen: take(present().with_choice(key, chosen)))
        return choices
    if column.filter is Filter.POINTS:
        histogram = presenter.histograms(BINS).get(key) if presenter is not None else None
        points = PointsEditor(column, limits, histogram)
        points.changed.connect(lambda asked: take(present().with_range(key, asked), later=True))
        return points
    numbers = presenter.numbers(key) if presenter is not None else None
    found = stops(column, numbers) if numbers is not None else []
    numbered = RangeEditor(column, limits, found)
    numbered.changed.connect(lambda asked: take(present().with_range(key, asked)))
    return numbered
