"""Moving the keyboard's focus from one part of the window to the next, and showing where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from mobileiqa_gui.theme import current, qcolor
from mobileiqa_gui.theme.tokens import RADIUS

RING_WIDTH = 2


@runtime_checkable
class Parted(Protocol):
    """A page of more than one part that the keyboard walks through."""

    @property
    def parts(self) -> Sequence[QWidget]: ...


def parts_of(page: QWidget) -> list[QWidget]:
    """The page's parts, or the page as a whole."""
    return list(page.parts) if isinstance(page, Parted) else [page]


class Regions(QObject):
    """`regions` tells the window's parts in the order of a walk, shown or not."""

    def __init__(self, window: QWidget, regions: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(window)
        self._regions = regions
        self.ring = RegionRing(window)

    def walk(self, step: int) -> None:
        """Focuses the first control of a region further on (1) or back (-1), with a ring around
        the region. Hidden regions and those without a control are left out.

        A region with a focus proxy of its own (the photos) is focused as a whole.
        """
        shown = [region for region in self._regions() if region.isVisible()]
        focused = QApplication.focusWidget()
        now = next((n for n, region in enumerate(shown) if _holds(region, focused)), None)
        if now is None:
            now = -1 if step > 0 else 0
        for further in range(1, len(shown) + 1):
            region = shown[(now + step * further) % len(shown)]
            target = _first_control(region)
            if target is not None:
                reason = Qt.FocusReason
                by = reason.TabFocusReason if step > 0 else reason.BacktabFocusReason
                target.setFocus(by)
                self.ring.show_around(region)
                return


class RegionRing(QWidget):
    """A frame over the window around the region that was walked to, until the focus leaves it or
    the mouse is used there."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._region: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    @property
    def region(self) -> QWidget | None:
        """What the ring is around, None while there is none."""
        return self._region

    def show_around(self, region: QWidget) -> None:
        self._leave()
        self._region = region
        region.installEventFilter(self)
        self._place()
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._region:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._place()
            elif event.type() in (QEvent.Type.Hide, QEvent.Type.MouseButtonPress):
                self._leave()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(current().accent), RING_WIDTH))
        inset = RING_WIDTH / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Another window in front is no reason: the focus comes back to where it was.
        if self._region is not None and now is not None and not _holds(self._region, now):
            self._leave()

    def _place(self) -> None:
        region, window = self._region, self.parentWidget()
        if region is not None and window is not None:
            corner = region.mapTo(window, QPoint(0, 0))
            self.setGeometry(corner.x(), corner.y(), region.width(), region.height())

    def _leave(self) -> None:
        if self._region is not None:
            self._region.removeEventFilter(self)
        self._region = None
        self.hide()


def _holds(region: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (region is focused or region.isAncestorOf(focused))


def _first_control(region: QWidget) -> QWidget | None:
    if region.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return region
    for child in region.findChildren(QWidget):
        usable = child.isVisible() and child.isEnabled()
        if usable and child.focusPolicy() & Qt.FocusPolicy.TabFocus and not child.focusProxy():
            return child
    return None
