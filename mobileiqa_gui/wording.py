"""Numbers and states as the status bar says them."""

from __future__ import annotations

from collections.abc import Sequence

from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.numbers import in_digits, localized
from mobileiqa_gui.translation import translate


def on_button(text: str) -> str:
    """A name on a button or in a menu, where Qt would take "&" for the mark of a key."""
    return text.replace("&", "&&")


def photos_in_words(count: int) -> str:
    """For example "1 photo", "1,840 photos"."""
    return (
        translate("wording", "1 photo")
        if count == 1
        else translate("wording", "{count} photos", "", count).format(count=in_digits(count))
    )


def names_in_words(names: Sequence[str], most: int) -> str:
    """For example "100CANON, 101CANON and 12 more"; of `most` names all."""
    beyond = len(names) - most
    if beyond <= 0:
        return ", ".join(names)
    return translate("wording", "{names} and {count} more").format(
        names=", ".join(names[:most]), count=in_digits(beyond)
    )


def rate_in_words(rate: float) -> str:
    """Photos a second, for example "8 a second", "1.4 a second", "20 a minute"."""
    if rate >= 0.95:
        short = f"{rate:,.0f}" if rate >= 9.95 else f"{rate:.1f}".removesuffix(".0")
        return translate("wording", "{rate} a second").format(rate=localized(short))
    return translate("wording", "{rate} a minute").format(rate=max(1, round(rate * 60)))


def duration_in_words(seconds: float) -> str:
    """For example "a few seconds", "about 40 s", "about 3 min", "about 2 h 10 min"."""
    if seconds < 8:
        return translate("wording", "a few seconds")
    if seconds < 55:
        return translate("wording", "about {seconds} s").format(
            seconds=max(10, round(seconds / 10) * 10)
        )
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return translate("wording", "about {minutes} min").format(minutes=minutes)
    hours, rest = divmod(round(minutes / 10) * 10, 60)
    if rest:
        return translate("wording", "about {hours} h {minutes} min").format(
            hours=hours, minutes=rest
        )
    return translate("wording", "about {hours} h").format(hours=hours)


def counts_in_words(counts: Counts) -> str:
    """For example "1,840 photos · 312 shown · 40 scored"."""
    parts = [photos_in_words(counts.total)]
    shown, scored = counts.shown, counts.scored
    if shown != counts.total:
        parts.append(
            translate("wording", "{count} shown", "", shown).format(count=in_digits(shown))
        )
    if scored == counts.total and counts.total > 1:
        parts.append(translate("wording", "all scored"))
    elif scored:
        text = translate("wording", "{count} scored", "", scored)
        parts.append(text.format(count=in_digits(scored)))
    return " · ".join(parts)


def failed_in_words(count: int) -> str:
    """For example "2 could not be scored"."""
    return translate("wording", "{count} could not be scored", "", count).format(
        count=in_digits(count)
    )


def selection_in_words(count: int) -> str:
    """For example "12 photos selected"; empty for the current photo alone."""
    if count < 2:
        return ""
    return translate("wording", "{count} photos selected", "", count).format(count=in_digits(count))


def progress_in_words(phase: Phase, waiting: int, rate: float | None) -> str:
    """What scoring does now: "8 a second · about 3 min"; empty at rest."""
    if phase is Phase.LOADING:
        return translate("wording", "loading the model")
    if phase is Phase.NO_MODEL:
        return translate("wording", "no model")
    if phase is Phase.PAUSED:
        return translate("wording", "paused")
    if phase is Phase.STOPPED:
        return translate("wording", "scoring stopped")
    if phase is Phase.RESTING or waiting == 0:
        return ""
    if rate is None:
        return translate("wording", "scoring")
    return f"{rate_in_words(rate)} · {duration_in_words(waiting / rate)}"
