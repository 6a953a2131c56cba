"""How much what is written stands out from its ground, and controls from theirs: WCAG AA,
measured on rendered pixels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QStyleOptionSlider,
    QTabBar,
    QWidget,
)

from mobileiqa_gui.library.photo_view import PhotoView
from tests.seeing import luminance, pixels, ratio

TEXT, LARGE_TEXT, SIGN = 4.5, 3.0, 3.0
# From so many pixels on a text is large, bold or not.
LARGE_PX, LARGE_BOLD_PX, BOLD = 24, 18.5, 600
# So that the strokes of small letters are wider than a pixel and reach their full colour.
SCALE = 4
# A colour that a stroke has, no lone pixel.
LEAST_PX = SCALE * SCALE
MOST_ROWS, MOST_TEXTS = 3, 20
NONE = "none of them"


def rendered(widget: QWidget, part: QRect, scale: int = SCALE) -> NDArray[np.uint8]:
    """A part of a widget as it is seen, with what lies below it."""
    window = widget.window()
    image = QImage(part.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    place = QRect(widget.mapTo(window, part.topLeft()), part.size())
    window.render(image, QPoint(0, 0), place)
    return pixels(image)


def of_writing(seen: NDArray[np.uint8]) -> float:
    """The contrast of the most frequent colour with the one furthest from it."""
    found, counts = np.unique(luminance(seen).round(4), return_counts=True)
    ground = found[counts.argmax()]
    inks = found[counts >= LEAST_PX]
    return float(ratio(inks, ground).max())


def of_edge(seen: NDArray[np.uint8]) -> float:
    """What is drawn along the middle of a strip, from outside to inside, against its first pixel:
    the strongest contrast that holds for half a pixel at least."""
    light = luminance(seen)
    line = np.sort(ratio(light, light[:, :1]), axis=1)[:, -SCALE // 2]
    return float(np.median(line))


def texts(root: QWidget) -> Iterator[tuple[QWidget, QRect, str]]:
    """Widgets with text, the part it stands in, and the text."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled():
            continue
        inner = widget.rect().adjusted(3, 3, -3, -3)
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.rect() if isinstance(widget, QLabel) else inner, widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget, inner, widget.text() or widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield widget, inner, widget.currentText()
        elif isinstance(widget, QPlainTextEdit):
            yield widget, inner, widget.toPlainText()
        elif isinstance(widget, QTabBar):
            for number in range(widget.count()):
                yield widget, widget.tabRect(number).adjusted(3, 3, -3, -3), widget.tabText(number)
        elif isinstance(widget, QAbstractItemView) and not isinstance(
            widget, PhotoView | QHeaderView
        ):
            yield from rows(widget)


def rows(view: QAbstractItemView) -> Iterator[tuple[QWidget, QRect, str]]:
    model = view.model()
    for row in range(min(model.rowCount(), MOST_ROWS) if model is not None else 0):
        index = model.index(row, 0, view.rootIndex())
        yield view.viewport(), view.visualRect(index), str(index.data() or "")


def needed(writer: QWidget | QPainter) -> float:
    font = writer.font()
    bold = font.weight() >= BOLD
    large = font.pixelSize() >= (LARGE_BOLD_PX if bold else LARGE_PX)
    return LARGE_TEXT if large else TEXT


def edges(widget: QWidget) -> QRect | None:
    """A strip from outside a control over what makes it known: its edge, its box, its handle."""
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        is_check = isinstance(widget, QCheckBox)
        element = QStyle.SubElement
        what = element.SE_CheckBoxIndicator if is_check else element.SE_RadioButtonIndicator
        box = widget.style().subElementRect(what, option, widget)
    elif isinstance(widget, QSlider) and widget.orientation() is Qt.Orientation.Horizontal:
        slider = QStyleOptionSlider()
        widget.initStyleOption(slider)
        box = widget.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, slider, QStyle.SubControl.SC_SliderHandle, widget
        )
        return QRect(box.center().x() - 1, 0, 2, box.center().y())
    elif isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox):
        if widget.property("flat") or isinstance(widget.parent(), QAbstractSpinBox | QComboBox):
            return None
        box = widget.rect()
    else:
        return None
    return QRect(box.left() - 3, box.center().y() - 1, 8, 3)


class Painted:
    """Texts that Python code paints, each drawn alone to be told from what lies below it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._drawn: dict[str, float] = {}
        self._only: str | None = None
        plain = QPainter.drawText

        def draw(painter: QPainter, *arguments: object) -> object:
            text = next((each for each in arguments if isinstance(each, str)), "")
            self._drawn[text] = needed(painter)
            return plain(painter, *arguments) if self._only in (None, text) else None

        monkeypatch.setattr(QPainter, "drawText", draw)

    def measured(self, widget: QWidget) -> Iterator[tuple[str, float, float]]:
        """Of its texts: the text, its contrast, and what that is to be."""
        bare = self._seen(widget, NONE, widget.rect(), 1)
        for text, least in list(self._drawn.items())[:MOST_TEXTS]:
            if not text.strip():
                continue
            where = np.argwhere((self._seen(widget, text, widget.rect(), 1) != bare).any(axis=2))
            if len(where):
                (top, left), (bottom, right) = where.min(axis=0), where.max(axis=0)
                part = QRect(QPoint(int(left), int(top)), QPoint(int(right), int(bottom)))
                with_it, without = (self._seen(widget, n, part, SCALE) for n in (text, NONE))
                found = np.sort(ratio(luminance(with_it), luminance(without)).ravel())
                yield text, float(found[-LEAST_PX]), least

    def _seen(self, widget: QWidget, only: str, part: QRect, scale: int) -> NDArray[np.uint8]:
        self._drawn, self._only = {}, only
        seen = rendered(widget, part, scale)
        self._only = None
        return seen


def is_painted(widget: QWidget) -> bool:
    """Whether our own code paints it."""
    kinds = type(widget).__mro__
    return any("paintEvent" in vars(k) for k in kinds if k.__module__.startswith("mobileiqa_gui"))


class Eye:
    """Measures all kinds of texts and controls at each stop of a walk."""

    def __init__(self, painted: Painted) -> None:
        self.painted = painted
        self.faults: dict[str, str] = {}
        self.seen: set[tuple[object, ...]] = set()

    def look(self, stop: str, root: QWidget) -> None:
        QApplication.processEvents()
        for widget, part, text in texts(root):
            if text.strip() and self._is_new(widget, part, text) and is_whole(widget, part):
                self._note(stop, widget, of_writing(rendered(widget, part)), needed(widget), text)
        for widget in root.findChildren(QWidget):
            if not widget.isVisible() or not widget.isEnabled():
                continue
            strip = edges(widget)
            if strip is not None and self._is_new(widget, strip, "edge") and is_whole(widget):
                seen = rendered(widget, strip)
                seen = seen.swapaxes(0, 1) if isinstance(widget, QSlider) else seen
                self._note(stop, widget, of_edge(seen), SIGN, "edge")
            is_sign = isinstance(widget, QAbstractButton) and not widget.text()
            if isinstance(widget.parent(), QLineEdit) and not widget.parent().text():
                continue  # nothing to clear: Qt makes the sign transparent
            if is_sign and not widget.icon().isNull() and self._is_new(widget, None, "sign"):
                part = widget.rect().adjusted(3, 3, -3, -3)
                if is_whole(widget, part):
                    self._note(stop, widget, of_writing(rendered(widget, part)), SIGN, "sign")

        for widget in root.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and is_painted(widget):
                shown = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
                if is_whole(shown) and self._is_new(widget, None, stop):
                    for text, found, least in self.painted.measured(shown):
                        self._note(stop, widget, found, least, text)

    def _is_new(self, widget: QWidget, part: QRect | None, text: str) -> bool:
        """The same kind of thing in the same state looks the same everywhere."""
        owner = widget.parent()
        state = (
            widget.property("role"), widget.property("segment"), widget.hasFocus(),
            isinstance(widget, QAbstractButton) and widget.isChecked(),
            isinstance(widget, QTabBar) and text,
            isinstance(widget, QLineEdit) and not widget.text(),
            text if part is None or text == "edge" else "text",
        )  # fmt: skip
        known = (type(owner), type(widget), owner.property("surface"), *state)
        if known in self.seen:
            return False
        self.seen.add(known)
        return True

    def _note(self, stop: str, widget: QWidget, found: float, least: float, what: str) -> None:
        if found < least:
            kind = f"{type(widget.parent()).__name__}.{type(widget).__name__}"
            self.faults[f"{found:.1f} of {least}, {kind}: {what[:40]!r}"] = stop


def is_whole(widget: QWidget, part: QRect | None = None) -> bool:
    """Whether nothing hides it."""
    region = widget.visibleRegion()
    return region.contains(part or widget.rect()) and region.rectCount() == 1


def told(eye: Eye) -> str:
    """The faults, a line each."""
    return "\n".join(f"{stop}: {fault}" for fault, stop in sorted(eye.faults.items()))
