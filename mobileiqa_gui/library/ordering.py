"""Which photos are shown and in what order: numpy arrays, no loop over photos."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.results.columns import Column, Filter, Sort, Source
from mobileiqa_gui.library.photo_filter import Limits, PhotoFilter
from mobileiqa_gui.library.table import Mask, Rows, State, Table


def matching(table: Table, wanted: PhotoFilter) -> Mask:
    """True for each row that the filter shows."""
    mask = np.ones(len(table.state), dtype=bool)
    for of_part in _parts(table, wanted).values():
        mask &= of_part
    return mask


def choice_counts(table: Table, wanted: PhotoFilter) -> dict[str, dict[str, int]]:
    """Of each column of choices, by key: how many photos each choice would show beside all else
    that is filtered by. Choices that no photo of the folder has are left out."""
    parts = _parts(table, wanted)
    return {
        column.key: table.words[column.key].counts(_beside(table, parts, column.key))
        for column in table.columns
        if column.filter is Filter.CHOICE
    }


def whole_counts(table: Table, wanted: PhotoFilter, key: str, most: int) -> list[int]:
    """How many photos have each whole number from 0 to `most` in a column, beside all else that is
    filtered by. Every photo has one."""
    mask = _beside(table, _parts(table, wanted), key)
    numbers = table.numbers[key][mask].astype(np.intp)
    return [int(count) for count in np.bincount(numbers, minlength=most + 1)]


def _beside(table: Table, parts: Mapping[str, Mask], key: str) -> Mask:
    """True for each row that meets the other parts."""
    mask = np.ones(len(table.state), bool)
    for of_key, part in parts.items():
        if of_key != key:
            mask &= part
    return mask


def _parts(table: Table, wanted: PhotoFilter) -> dict[str, Mask]:
    """True for each row that meets a part of the filter, by the column's key; the text's is "".

    Parts of columns that there are not hide nothing.
    """
    parts = {}
    text = wanted.text.strip().casefold()
    if text:
        searched = [table.words[c.key].containing(text) for c in table.columns if c.is_searched]
        parts[""] = np.logical_or.reduce(searched)
    for column in table.columns:
        key = column.key
        if key in wanted.ranges and key in table.numbers:
            numbers = table.numbers[key]
            shown = np.rint(numbers) if column.filter is Filter.POINTS else numbers
            parts[key] = _within(shown, wanted.ranges[key])
        if key in wanted.choices and key in table.words:
            chosen = table.words[key].among(wanted.choices[key])
            parts[key] = parts[key] & chosen if key in parts else chosen
    return parts


def _within(numbers: np.ndarray[tuple[int], np.dtype[np.float64]], limits: Limits) -> Mask:
    """Never true of NaN: what has no value is hidden."""
    low, high = limits
    mask = ~np.isnan(numbers)
    if low is not None:
        mask &= numbers >= low
    if high is not None:
        mask &= numbers <= high
    return mask


def ordered(table: Table, wanted: PhotoFilter, column: Column, *, descending: bool) -> Rows:
    """The rows to show, in order.

    Photos without the sorted-by value come last whatever the direction; of a result's column those
    that failed after those that still wait. Equal values keep the order of their names.
    """
    rows = np.flatnonzero(matching(table, wanted))
    if column.sort is Sort.NUMBER:
        values = table.numbers[column.key][rows]
    elif column.sort is Sort.TEXT:
        values = table.words[column.key].ranks(rows)
    else:
        return rows[::-1] if descending else rows
    if descending:
        values = -values
    failed = np.zeros(len(rows), bool)
    if column.source is Source.RESULT:
        failed = np.isnan(values) & (table.state[rows] == State.FAILED)
    return rows[np.lexsort((values, failed))]
