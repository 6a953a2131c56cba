"""The loupe in a window of its own, for a second screen: it shows the photo that is current."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.marks.marks import UNMARKED
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.guide.places import HELP
from mobileiqa_gui.loupe.view import LoupeView
from mobileiqa_gui.marks.plate import MarksPlate
from mobileiqa_gui.spoken import tell_current
from mobileiqa_gui.workers.pixels import PixelLoader, ScreenPhoto

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

USUAL = (960, 720)
SMALLEST = (480, 320)
# Full sizes: the present photo and a neighbour up to 40 megapixels; the main window keeps its own.
FULL_SIZE_BYTES = 256 * 2**20
AHEAD_MS = 80


class SecondWindow(QWidget):
    """Asks for pixels only while it is open. `closed` follows when a person closes it.

    It has its own loader: what is looked at here takes nothing from the loupe of the main window,
    and the zoom of one is not that of the other.
    """

    closed = Signal()

    def __init__(self, bench: Workbench, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self._bench = bench
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.setProperty(HELP, "second")
        self.view = LoupeView(self)
        self.view.bar.hide()  # heatmaps are the main window's
        self.marks = MarksPlate(self.view.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._pixels = PixelLoader(2, FULL_SIZE_BYTES, parent=self)
        self._pixels.turn_of = bench.turning.turn_of
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._fetch_ahead)
        self._take_screen()
        self._connect()

    def _connect(self) -> None:
        bench, view, pixels = self._bench, self.view, self._pixels
        view.pixels_wanted.connect(pixels.want)
        view.step_wanted.connect(bench.step)
        view.closed.connect(self._step_back)
        pixels.arrived.connect(self._show_pixels)
        pixels.failed.connect(view.set_error)
        pixels.undeveloped.connect(view.set_undeveloped)
        bench.current_changed.connect(lambda _photo: self._show())
        bench.marking.changed.connect(self._show_marks)
        bench.photo_list.marked.connect(self._show_marks)
        bench.photo_list.rescored.connect(self._tell_current)
        bench.turning.turned.connect(self._take_turned)
        bench.folder.retried.connect(lambda: self._show(again=self.view.is_broken))
        bench.screen.changed.connect(lambda _profile: self._take_screen())

    def close_with_owner(self) -> None:
        """The main window closes: this one goes with it."""
        self._ahead.stop()
        self._pixels.close()
        self.hide()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # --- what is shown -------------------------------------------------------------------------

    def _show(self, *, again: bool = False) -> None:
        photo = self._bench.current
        if not self.isVisible() or (photo == self.view.photo() and not again):
            return
        name = photo.name if photo is not None else ""
        title = self.tr("Second screen")
        self.setWindowTitle(f"{name} - {title} - MobileIQA" if name else f"{title} - MobileIQA")
        size = self._pixels.full_size(photo) if photo is not None else None
        self.view.show_photo(photo, self._bench.picture_at_hand(photo), size)
        self._show_marks()
        self._ahead.start()

    @Slot(object)
    def _show_pixels(self, decoded: ScreenPhoto) -> None:
        self.view.set_pixels(decoded.photo, decoded.image, decoded.full_size, decoded.rendering)

    @Slot()
    def _show_marks(self) -> None:
        photo = self.view.photo()
        marks = self._bench.presenter.marks_of(photo.path) if photo is not None else UNMARKED
        self.marks.show_marks(marks)
        self._tell_current()

    @Slot()
    def _tell_current(self) -> None:
        photo = self.view.photo()
        words = self._bench.photo_list.spoken(photo) if photo is not None else ""
        tell_current(self.view.canvas, words)

    @Slot(object)
    def _take_turned(self, paths: frozenset[Path]) -> None:
        photo = self.view.photo()
        if photo is not None and photo.path in paths:
            self._show(again=True)

    @Slot()
    def _take_screen(self) -> None:
        self._pixels.set_screen(self._bench.screen.profile.icc)
        self._show(again=True)

    @Slot()
    def _fetch_ahead(self) -> None:
        if self.isVisible():
            self._pixels.fetch_ahead(self._bench.neighbours()[:2], self.view.fit_box())

    # --- events --------------------------------------------------------------------------------

    @Slot()
    def _step_back(self) -> None:
        """Out of full screen; else the window closes."""
        if self.isFullScreen():
            self.toggle_full_screen()
        else:
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if live.is_pressed(event, "window.full_screen", "F11"):
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(again=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ahead.stop()
        self._pixels.fetch_ahead([], None)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
