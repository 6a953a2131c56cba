"""Stars as a filter: five stars, what they compare, and photos without any."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from core.marks.marks import MOST_STARS
from mobileiqa_gui.commands.tips import with_keys
from mobileiqa_gui.library.filter_glyphs import GlyphRow, StarGlyph, UnratedGlyph
from mobileiqa_gui.library.photo_filter import EVERYTHING, Limits
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.wording import photos_in_words

UNRATED: Final[Limits] = (0, 0)
_UNRATED_KEY = "unrated"


class Comparison(Enum):
    """How the stars of a photo are compared with those asked for."""

    AT_LEAST = "≥"
    EXACTLY = "="
    AT_MOST = "≤"

    def limits(self, stars: int) -> Limits:
        if self is Comparison.AT_LEAST:
            return (stars, None)
        return (stars, stars) if self is Comparison.EXACTLY else (None, stars)


def stars_of(limits: Limits) -> tuple[Comparison, int] | None:
    """What a range of stars asks in these terms; None where it asks nothing, or for none."""
    low, high = limits
    if limits in (EVERYTHING, UNRATED):
        return None
    if low is not None and low == high:
        return Comparison.EXACTLY, round(low)
    if low is not None:
        return Comparison.AT_LEAST, round(low)
    return Comparison.AT_MOST, round(high or 0)


class StarsFilter(QWidget):
    """`changed(limits)` when a person asks for other stars. The same star again asks for all."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = EVERYTHING
        self._comparison = Comparison.AT_LEAST
        self._counts: Sequence[int] = ()
        self.compare = QToolButton(self)
        self.compare.setProperty("glyph", True)
        self.compare.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.compare.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.compare.setToolTip(self.tr("At least, exactly or at most so many stars"))
        self.compare.setMenu(self._menu())
        stars = [StarGlyph(str(number)) for number in range(1, MOST_STARS + 1)]
        self.row = GlyphRow([UnratedGlyph(_UNRATED_KEY), *stars], self)
        self.row.clicked.connect(self._click)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.compare)
        layout.addWidget(self.row)
        self.show_limits(EVERYTHING)

    def show_limits(self, limits: Limits) -> None:
        """Shows what is asked for; emits nothing."""
        self._limits = limits
        asked = stars_of(limits)
        on = {_UNRATED_KEY} if limits == UNRATED else set()
        if asked is not None:
            self._comparison, count = asked
            first = count if self._comparison is Comparison.EXACTLY else 1
            on = {str(number) for number in range(min(first, 1), count + 1)}
        self.row.show_on(frozenset(on))
        self.compare.setText(self._comparison.value)
        self._actions[self._comparison].setChecked(True)
        self._describe()

    def show_counts(self, counts: Sequence[int]) -> None:
        """How many photos have 0 to 5 stars."""
        self._counts = counts
        self._describe()

    def click(self, stars: int) -> None:
        """As if a person clicked that star, or with 0 the sign for none."""
        self._click(str(stars) if stars else _UNRATED_KEY)

    def _menu(self) -> QMenu:
        menu = Menu(self)
        group = QActionGroup(menu)
        texts = {
            Comparison.AT_LEAST: self.tr("≥  At least so many stars"),
            Comparison.EXACTLY: self.tr("=  Exactly so many stars"),
            Comparison.AT_MOST: self.tr("≤  At most so many stars"),
        }
        self._actions = {}
        for comparison, text in texts.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, c=comparison: self._compare(c))
            self._actions[comparison] = action
        return menu

    def _compare(self, comparison: Comparison) -> None:
        asked = stars_of(self._limits)
        self._comparison = comparison
        self._ask(comparison.limits(asked[1]) if asked is not None else self._limits)

    def _click(self, key: str) -> None:
        wanted = UNRATED if key == _UNRATED_KEY else self._comparison.limits(int(key))
        self._ask(EVERYTHING if wanted == self._limits else wanted)

    def _ask(self, limits: Limits) -> None:
        is_new = limits != self._limits
        comparison = self._comparison
        self.show_limits(limits)
        self._comparison = comparison
        self.compare.setText(comparison.value)
        self._describe()
        if is_new:
            self.changed.emit(limits)

    def _describe(self) -> None:
        words = {
            Comparison.AT_LEAST: self.tr("{count} stars or more"),
            Comparison.EXACTLY: self.tr("{count} stars"),
            Comparison.AT_MOST: self.tr("{count} stars or fewer"),
        }[self._comparison]
        one = {
            Comparison.AT_LEAST: self.tr("1 star or more"),
            Comparison.EXACTLY: self.tr("1 star"),
            Comparison.AT_MOST: self.tr("1 star or none"),
        }[self._comparison]
        for key, glyph in self.row.glyphs.items():
            if key == _UNRATED_KEY:
                text = self.tr("Photos without stars")
            else:
                text = one if key == "1" else words.format(count=key)
            quick = (f"library.filter_stars_{key}", f"Alt+{key}")
            if key == _UNRATED_KEY:
                quick = ("library.filter_unrated", "Alt+0")
            glyph.describe(text, with_keys(self._with_count(text, key), quick))
        self.compare.setAccessibleName(self._actions[self._comparison].text())

    def _with_count(self, text: str, key: str) -> str:
        if not self._counts:
            return text
        low, high = UNRATED if key == _UNRATED_KEY else self._comparison.limits(int(key))
        first, last = round(low or 0), MOST_STARS if high is None else round(high)
        number = photos_in_words(sum(self._counts[first : last + 1]))
        return self.tr("{sign}: {count}").format(sign=text, count=number)
