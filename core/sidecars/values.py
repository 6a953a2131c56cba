"""What the text of one property means: stars, flags, colours. The cases and their sources are those
of the property tables of Adobe, darktable, digiKam, Windows and Photo Mechanic."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from core.marks.labels import colour_of
from core.marks.marks import MOST_STARS, Colour, Flag

REJECTED: Final = -1
_NO_LABEL = {"", "none", "nocolor"}  # Sony and Photo Mechanic write words for nothing
_DARKTABLE = dict(enumerate(Colour))  # 0 red, 1 yellow, 2 green, 3 blue, 4 purple
# 2 is orange, 7 to 9 are grey, black and white: colours that no other program has.
_DIGIKAM: Final = {
    1: Colour.RED,
    3: Colour.YELLOW,
    4: Colour.GREEN,
    5: Colour.BLUE,
    6: Colour.PURPLE,
}
_PERCENTS: Final = (1, 25, 50, 75, 99)  # of one to five stars, as Windows writes them
_TRUE, _FALSE = {"true", "1"}, {"false", "0"}


def stars_of(text: str) -> int | None:
    """-1 (rejected) to 5, from a number that may be padded, real or too large; None for no number.

    Numbers below -1 are placeholders of programs that mean nothing said.
    """
    number = _number(text)
    if number is None or number < REJECTED:
        return None
    return min(math.floor(number + 0.5), MOST_STARS)


def stars_of_percent(text: str) -> int | None:
    """0 to 5 stars from Microsoft's percent: the stars whose number of percent is nearest."""
    percent = _number(text)
    if percent is None or percent < 0:
        return None
    if percent < _PERCENTS[0]:
        return 0
    return 1 + min(range(MOST_STARS), key=lambda index: abs(_PERCENTS[index] - percent))


def percent_of(stars: int) -> int:
    """Microsoft's percent for 0 to 5 stars."""
    return _PERCENTS[stars - 1] if stars > 0 else 0


def label_text(text: str) -> str | None:
    """A label's words, None for the words that mean no label."""
    words = text.strip()
    return None if words.casefold() in _NO_LABEL else words


def colour_word(text: str) -> Colour | None:
    """The colour of a LabelColor property: an English word. `#RRGGBB` is none of the five."""
    try:
        return Colour(text.strip().casefold())
    except ValueError:
        return None


def colour_of_label(text: str | None) -> Colour | None:
    """The colour that a label's words stand for."""
    return None if text is None else colour_of(text)


def darktable_colour(texts: Iterable[str]) -> Colour | None:
    """darktable allows several colours at once; the first that is one counts."""
    numbers = (_whole(text) for text in texts)
    return next((_DARKTABLE[number] for number in numbers if number in _DARKTABLE), None)


def digikam_colour(text: str) -> Colour | None:
    number = _whole(text)
    return None if number is None else _DIGIKAM.get(number)


def digikam_number(colour: Colour | None) -> int:
    """digiKam's number of a colour, 0 for none."""
    return next((number for number, one in _DIGIKAM.items() if one is colour), 0)


def flag_of_pick(text: str) -> Flag | None:
    """Lightroom's xmpDM:pick: 1 picked, -1 rejected."""
    return {1: Flag.PICK, -1: Flag.REJECT}.get(_whole(text) or 0)


def flag_of_pick_label(text: str) -> Flag | None:
    """digiKam's PickLabel: 3 accepted, 1 rejected; 2 is pending."""
    return {3: Flag.PICK, 1: Flag.REJECT}.get(_whole(text) or 0)


def flag_of_good(text: str) -> Flag | None:
    """xmpDM:good, in the spellings of booleans that occur."""
    word = text.strip().casefold()
    return Flag.PICK if word in _TRUE else Flag.REJECT if word in _FALSE else None


def flag_of_tagged(text: str) -> Flag | None:
    """Photo Mechanic's Tagged is its pick; it has no rejection."""
    return Flag.PICK if text.strip().casefold() in _TRUE else None


def orientation_of(text: str) -> int | None:
    """EXIF's orientation, 1 to 8."""
    number = _whole(text)
    return number if number is not None and 1 <= number <= 8 else None


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _whole(text: str) -> int | None:
    number = _number(text)
    return int(number) if number is not None and number == int(number) else None
