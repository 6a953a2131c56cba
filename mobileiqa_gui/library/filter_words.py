"""Filters in words: values, ranges and choices as photographers write them. No widgets."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from core.results.assessment import BANDS
from core.results.columns import BAND, Column, Filter
from core.results.photo_columns import (
    APERTURE,
    COLOUR,
    DATE,
    FLAG,
    FOCAL_LENGTH,
    ISO,
    OTHER_LABEL,
    SHUTTER,
    STARS,
)
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.inspector.facts import (
    aperture_text,
    day_text,
    focal_length_text,
    iso_text,
    shutter_text,
)
from mobileiqa_gui.inspector.verdict import band_text
from mobileiqa_gui.library.columns import (
    FAILED,
    FOLDER_KEY,
    PROGRESS,
    RATE_NEXT_KEY,
    SCORED,
    WAITING,
)
from mobileiqa_gui.library.photo_filter import Limits, PhotoFilter
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import photos_in_words

_DAY_S = 86_400
_EPOCH = datetime(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Stop:
    """Numbers that read the same, lowest and highest: where a range may begin or end."""

    low: float
    high: float
    text: str


def number_text(column: Column, value: float) -> str:
    """A number of a column, for example "ISO 400", "1/250 s", "27 November 2026", "12"."""
    if column.key == DATE.key:
        return day_text(_EPOCH + timedelta(seconds=value))
    text = {
        SHUTTER.key: lambda: shutter_text(value),
        APERTURE.key: lambda: aperture_text(value),
        ISO.key: lambda: iso_text(round(value)),
        FOCAL_LENGTH.key: lambda: focal_length_text(value, None),
    }.get(column.key, lambda: None)()
    return text or in_digits(_whole(value))


def stops(column: Column, numbers: NDArray[np.float64]) -> list[Stop]:
    """The different values of a folder's photos, lowest first; those that read the same are one."""
    values = np.unique(numbers[~np.isnan(numbers)])
    if column.key == DATE.key:
        values = np.unique(values // _DAY_S) * _DAY_S
    elif column.key not in (SHUTTER.key, APERTURE.key, ISO.key, FOCAL_LENGTH.key):
        values = np.unique(np.floor(values + 0.5))
    found: dict[str, Stop] = {}
    for value in values.tolist():
        text = number_text(column, value)
        low, high = _as_far_as(column, value)
        first = found.get(text)
        found[text] = Stop(first.low if first else low, high, text)
    return list(found.values())


def _as_far_as(column: Column, value: float) -> tuple[float, float]:
    """The lowest and the highest number that reads as this one, where it stands for several."""
    if column.key == DATE.key:
        return value, value + _DAY_S - 1e-6
    if column.key in (SHUTTER.key, APERTURE.key, ISO.key, FOCAL_LENGTH.key):
        return value, value
    return value - 0.5, value + 0.5 - 1e-6


def limits_text(column: Column, limits: Limits) -> str:
    """A range, for example "f/1.4 to f/2.8", "ISO 100 to 400", "up to 1/60 s"."""
    low, high = (None if end is None else number_text(column, end) for end in limits)
    if low is None:
        return translate("filter", "up to {high}").format(high=high)
    if high is None:
        return translate("filter", "from {low}").format(low=low)
    if low == high:
        return low
    if column.key == ISO.key:
        high = high.removeprefix("ISO ")
    return translate("filter", "{low} to {high}").format(low=low, high=high)


def choice_text(column: Column, choice: str) -> str:
    """One choice of a column; what the file itself says stands as it is."""
    if column.key == RATE_NEXT_KEY and choice:
        return photos_in_words(int(choice))
    if choice == "":
        if column.key == RATE_NEXT_KEY:
            return translate("filter", "The others")
        if column.key == COLOUR.key:
            return translate("filter", "No label")
        if column.key == FOLDER_KEY:
            return translate("filter", "The folder itself")
        return translate("filter", "Not known")
    words = {
        FLAG.key: {
            "pick": translate("filter", "Picked"),
            "none": translate("filter", "No flag"),
            "reject": translate("filter", "Rejected"),
        },
        COLOUR.key: {
            "red": translate("filter", "Red"),
            "yellow": translate("filter", "Yellow"),
            "green": translate("filter", "Green"),
            "blue": translate("filter", "Blue"),
            "purple": translate("filter", "Purple"),
            OTHER_LABEL: translate("filter", "Label without a colour"),
        },
        PROGRESS.key: {
            SCORED: translate("filter", "Scored"),
            WAITING: translate("filter", "Not scored yet"),
            FAILED: translate("filter", "Could not be scored"),
        },
        BAND.key: {band: band_text(band) for band in BANDS},
    }.get(column.key, {})
    return words.get(choice, choice)


def in_order(column: Column, choices: Iterable[str]) -> list[str]:
    """Choices as a person expects them: the usual words in their order, others by name; what is not
    known last."""
    usual = {
        FLAG.key: ("pick", "none", "reject"),
        COLOUR.key: ("red", "yellow", "green", "blue", "purple", OTHER_LABEL),
        PROGRESS.key: (SCORED, WAITING, FAILED),
        BAND.key: BANDS[::-1],
    }.get(column.key, ())
    place = {word: number for number, word in enumerate(usual)}
    return sorted(
        choices, key=lambda choice: (choice == "", place.get(choice, len(place)), choice.casefold())
    )


def part_text(column: Column, wanted: PhotoFilter) -> str:
    """What a filter asks of one column, for example "Lens: 50 mm or 85 mm", "From ISO 400"."""
    heading = translated(column.heading)
    if column.key in wanted.choices:
        chosen = in_order(column, wanted.choices[column.key])
        texts = [choice_text(column, choice) for choice in chosen]
        if len(texts) > 2:
            text = translate("filter", "{choice} and {count} others").format(
                choice=texts[0], count=len(texts) - 1
            )
        else:
            text = translate("filter", " or ").join(texts)
    else:
        text = limits_text(column, wanted.ranges[column.key])
    if column.key == ISO.key:
        return text[:1].upper() + text[1:]
    return translate("filter", "{heading}: {text}").format(heading=heading, text=text)


def stars_text(limits: Limits) -> str:
    """A range of stars: "3 stars or more", "unrated"."""
    low, high = (None if end is None else _whole(end) for end in limits)
    if (low or 0) == 0 and high == 0:
        return translate("filter", "Without stars")
    if low is not None and low == high:
        return translate("filter", "Stars: {count}").format(count=low)
    if high is None or high >= 5:
        return translate("filter", "Stars: {count} or more").format(count=low or 0)
    return translate("filter", "Stars: {count} or fewer").format(count=high)


def filter_text(wanted: PhotoFilter, columns: Iterable[Column]) -> str:
    """All that a filter asks, for example "Stars: 3 or more · Camera: X100V"."""
    parts = [f"“{wanted.text.strip()}”"] if wanted.text.strip() else []
    for column in columns:
        if column.key == STARS.key and column.key in wanted.ranges:
            parts.append(stars_text(wanted.ranges[column.key]))
        elif column.key in wanted.keys:
            parts.append(part_text(column, wanted))
    return " · ".join(parts)


def has_chip(column: Column) -> bool:
    """Whether what is asked of a column is shown as a chip; stars, flag and label have glyphs."""
    return column.filter is not Filter.NOT and column.key not in (STARS.key, FLAG.key, COLOUR.key)


def _whole(value: float) -> int:
    return math.floor(value + 0.5)
