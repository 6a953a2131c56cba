"""A language that nobody speaks: each text marked and 40 % longer; and what to look for in it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QRect, QRectF, Qt, QTranslator
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from mobileiqa_gui.translation_compiling import FOLDER

# What translators see: the contexts and texts of the window; Qt's own are all translated.
TEXTS = FOLDER / "mobileiqa_de.ts"
LONGER = 0.4
MOST_ROWS = 40
# What a translation keeps as it is: places, tags, entities, file patterns.
_KEPT = re.compile(r"({\w*}|%L?[\dn]+|<[^>]*>|&\w+;|\(\*[^)]*\))")
_PADDING = {False: " länger als es war", True: " ארוך יותר ממה שהיה"}
_MARKED = re.compile(r"«[^«»]*»")
_SHORTENED = re.compile(r"«[^«»]*…|…[^«»]*»")
_WORD = re.compile(r"[^\W\d_]{2,}")


class PseudoTranslator(QTranslator):
    """Marks what stands between a text's places; what fills them stays unmarked. Right to left,
    its padding is Hebrew."""

    def __init__(self, *, right_to_left: bool = False) -> None:
        super().__init__()
        self._right_to_left = right_to_left
        self._known: dict[str, set[str]] = {}
        for context in ET.parse(TEXTS).getroot().iter("context"):
            texts = {each.text or "" for each in context.iter("source")}
            self._known[context.findtext("name", "")] = texts

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if source == "QT_LAYOUT_DIRECTION":
            return "RTL" if self._right_to_left else "LTR"
        if context in ("QShortcut", "QLocale"):  # names of keys, units of sizes
            return source
        if source not in self._known.get(context, (source,)):
            return None  # as a file of translations has it: what translators never saw stays
        return marked(source, _PADDING[self._right_to_left])


def marked(source: str, padding: str = _PADDING[False]) -> str:
    """ "{count} photos" becomes "{count}« photos läng»"."""
    parts = []
    for part in _KEPT.split(source):
        if _KEPT.fullmatch(part) or not _WORD.search(part):
            parts.append(part)
            continue
        more = round(len(part) * LONGER)
        added = (padding * (more // len(padding) + 1))[:more]
        parts.append(f"«{part}{added}»")
    return "".join(parts)


def unmarked(text: str, allowed: re.Pattern[str]) -> str:
    """What is left of a text without its marked parts, tags and what is allowed; "" if no word."""
    rest = allowed.sub(" ", re.sub(r"<[^>]*>", " ", text))
    while _MARKED.search(rest):
        rest = _MARKED.sub(" ", rest)
    rest = _SHORTENED.sub(" ", rest)
    return text if _WORD.search(rest) else ""


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that a widget and those in it say: where, and what."""
    for widget in (root, *root.findChildren(QWidget)):
        kind = type(widget).__name__
        for what in ("toolTip", "accessibleName", "accessibleDescription", "statusTip"):
            yield f"{kind}.{what}", getattr(widget, what)()
        if widget.isWindow():
            yield f"{kind}.windowTitle", widget.windowTitle()
        for text in _own_texts(widget):
            yield kind, text
    for action in root.findChildren(QAction):
        for text in (action.text(), action.toolTip()):
            yield f"action of {type(action.parent()).__name__}", text


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(n) for n in range(widget.count()))
    if isinstance(widget, QTextBrowser):
        yield from widget.toPlainText().splitlines()
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _texts_of_model(widget.model())


def _texts_of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    roles = (*roles, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(min(model.rowCount(), MOST_ROWS)):
        for column in columns:
            for role in roles:
                value = model.index(row, column).data(role)
                if isinstance(value, str):
                    yield value


def clipped(root: QWidget) -> Iterator[str]:
    """Texts that are seen and have too little room, or are cut off by what holds them."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | QComboBox):
            continue
        text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        shortens = widget.minimumSizeHint().width() == 0 and widget.toolTip()
        if not text or shortens:
            continue
        room, hint = widget.size(), widget.minimumSizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(room.width())
            if needed > room.height():
                yield f"{_name(widget)}: {needed} px high, {room.height()} there: {text!r}"
        elif hint.width() > room.width() or hint.height() > room.height():
            there = f"{room.width()}×{room.height()}"
            yield f"{_name(widget)}: needs {hint.width()}×{hint.height()}, {there} there: {text!r}"
        if not _scrolls(widget, root) and not _within(widget, root):
            yield f"{_name(widget)} sticks out: {text!r}"


def _within(widget: QWidget, root: QWidget) -> bool:
    """Whether none of its parents cuts it off."""
    parent = widget.parentWidget()
    while parent is not None and widget is not root:
        place = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
        if not parent.rect().contains(place):
            return False
        if parent is root or parent.isWindow():
            return True
        parent = parent.parentWidget()
    return True


def _scrolls(widget: QWidget, root: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _name(widget: QWidget) -> str:
    owner = widget.parentWidget()
    return f"{type(owner).__name__}.{type(widget).__name__}"


class Painted:
    """The texts that Python code paints, while it is `start`ed with pytest's monkeypatch."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self.cut: set[str] = set()

    def start(self, monkeypatch: pytest.MonkeyPatch) -> None:
        plain = QPainter.drawText

        def draw(painter: QPainter, *arguments: object) -> object:
            self._take(painter, arguments)
            return plain(painter, *arguments)

        monkeypatch.setattr(QPainter, "drawText", draw)

    def _take(self, painter: QPainter, arguments: Iterable[object]) -> None:
        arguments = list(arguments)
        text = next((each for each in arguments if isinstance(each, str)), "")
        self.texts.add(text)
        place = arguments[0]
        if isinstance(place, QRect | QRectF) and "…" not in text:
            flags = next(
                (int(a) for a in arguments[1:] if isinstance(a, int | Qt.AlignmentFlag)), 0
            )
            needed = painter.fontMetrics().boundingRect(
                QRect(0, 0, int(place.width()), 0), flags, text
            )
            if needed.width() > place.width() + 1:
                self.cut.add(f"{text!r}: {needed.width()} px, {place.width():.0f} there")
