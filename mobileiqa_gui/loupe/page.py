"""The loupe with its filmstrip, fed from the workers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QImage, QKeyEvent, QTransform
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.marks.marks import UNMARKED
from core.photos.photo import Photo
from core.photos.turns import turn_size
from mobileiqa_gui.library.cell_painter import STRIP_STYLE, CellPainter
from mobileiqa_gui.library.filmstrip import Filmstrip
from mobileiqa_gui.loupe.view import LoupeView
from mobileiqa_gui.marks.plate import MarksPlate
from mobileiqa_gui.screen.profile import ScreenProfile
from mobileiqa_gui.spoken import tell_current
from mobileiqa_gui.theme import set_tab_order
from mobileiqa_gui.workers.pixels import ScreenPhoto, is_raw

if TYPE_CHECKING:
    from core.results.heatmaps import Explanation, Heatmap
    from mobileiqa_gui.workbench import Workbench

# Neighbours are decoded once the eye rests on a photo, not while keys repeat.
AHEAD_MS = 60
_MARKED_AHEAD = 2
_EXPLAINED_AHEAD = 4
# Turned in the window's own thread is what the screen shows of a photo, not its full size.
_WIDEST_TURNED = 4096
_FAR_STEPS = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class LoupePage(QWidget):
    """Works only while it is shown: a hidden loupe asks for nothing.

    `wanted` and `closed` ask to choose it as the view and to leave it; `chosen_changed` follows
    `is_chosen`, which is also true of the view that shows the loupe's heatmaps beside one another.
    """

    wanted = Signal()
    closed = Signal()
    chosen_changed = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._is_chosen = False
        self._turn = 0
        self._top = QWidget(self)  # made first: Tab goes there first
        self._above = QVBoxLayout(self._top)
        self._above.setContentsMargins(0, 0, 0, 0)
        self.view = LoupeView(self)
        self.marks = MarksPlate(self.view.canvas)
        painter = CellPainter(
            bench.presenter,
            bench.strip_thumbnails,
            STRIP_STYLE,
            until_then=bench.grid_thumbnails,
            is_in_conflict=bench.marking.book.is_in_conflict,
            parent=self,
        )
        self.strip = Filmstrip(bench.photo_list, painter, self)
        self.strip.setSelectionModel(bench.selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(AHEAD_MS)
        self._ahead_box: tuple[int, int] | None = None
        self._ahead.timeout.connect(self._fetch_ahead)
        self._connect()

    def _connect(self) -> None:
        bench, view = self._bench, self.view
        view.pixels_wanted.connect(bench.pixels.want)
        view.explanation_wanted.connect(bench.scoring.explain)
        view.step_wanted.connect(bench.step)
        view.closed.connect(self.closed)
        bench.pixels.arrived.connect(self._show_pixels)
        bench.pixels.failed.connect(self._show_error)
        bench.pixels.undeveloped.connect(view.set_undeveloped)
        view.canvas.moved.connect(self._zoomed)
        view.focus.wanted.connect(bench.focus.want)
        view.bar.offer_peaking()
        bench.focus.found.connect(view.focus.take)
        bench.focus.failed.connect(view.focus.take_failure)
        view.focus.changed.connect(lambda _on: self._ahead.start())
        view.heatmap_changed.connect(lambda _on, _key: self._ahead.start())
        view.faces.walked.connect(self._ahead.start)
        view.faces.wanted.connect(bench.faces.want)
        bench.faces.found.connect(view.faces.take)
        bench.faces.failed.connect(view.faces.take_failure)
        bench.screen.changed.connect(self._take_screen)
        view.set_screen(bench.screen.profile.words)
        bench.turning.turned.connect(self._take_turned)
        bench.scoring.explained.connect(self._show_explanation)
        bench.current_changed.connect(self._show_current)
        bench.folder.retried.connect(self._try_again)
        bench.photo_list.reordered.connect(self._follow_in_strip)
        bench.marking.changed.connect(self._show_marks)
        for news in (bench.photo_list.rescored, bench.photo_list.marked):
            news.connect(self._tell_current)

    @property
    def parts(self) -> Sequence[QWidget]:
        """What the keyboard walks through: the photo, and the bar below it."""
        return self.view.canvas, self.view.bar

    @property
    def is_chosen(self) -> bool:
        """Its heatmaps are shown in the chosen view, though there may be no photos in it."""
        return self._is_chosen

    def set_chosen(self, chosen: bool) -> None:
        self._is_chosen = chosen
        self.chosen_changed.emit()

    def show_bars(self, shown: bool) -> None:
        """The bar and the filmstrip below the photo, or the photo alone."""
        self.view.bar.setVisible(shown)
        self.strip.setVisible(shown)

    def open(self) -> None:
        """The page has just been brought to the front."""
        self._show_current(self._bench.current)

    def open_with_heatmap(self) -> None:
        self.wanted.emit()
        self.view.heatmaps.set_on(True)

    def toggle_full_size(self) -> None:
        """100 % at the pointer, and back to fit; from the grid always 100 %."""
        was_shown = self.isVisible()
        self.wanted.emit()
        if was_shown:
            self.view.toggle_zoom()
        else:
            self.view.zoom_actual()

    def toggle_peaking(self) -> None:
        """Marks on what is sharp."""
        self.view.focus.set_on(not self.view.focus.on)

    def jump_to_focus(self) -> None:
        """To the AF point, or the sharpest place."""
        self.view.jump_to_focus()

    def next_face(self) -> None:
        """To the eyes of the next face."""
        self.view.step_face(1)

    def previous_face(self) -> None:
        """To the eyes of the face before."""
        self.view.step_face(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # By a focus proxy Tab would leave out what lies above the photo.
        self.view.setFocus(event.reason())

    def seen_map(self) -> tuple[Photo, Heatmap] | None:
        """The photo and the map over it, where they are seen."""
        photo, shown = self.view.photo(), self.view.heatmaps.shown
        if not self.isVisible() or photo is None or shown is None:
            return None
        return (photo, shown)

    def show_above(self, bar: QWidget) -> None:
        """A bar above the photo."""
        self._above.addWidget(bar)
        set_tab_order(self._top, bar)

    def step_map(self, by: int) -> None:
        """The next heatmap (1) or the one before (-1)."""
        self.view.heatmaps.step(by)

    def refresh(self) -> None:
        """Another model scores: its heatmaps differ."""
        if self.isVisible():
            self._show_current(self._bench.current, again=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ahead.stop()
        self._bench.pixels.fetch_ahead([], None)
        self._bench.focus.fetch_ahead([])
        self._bench.scoring.explain_ahead([])
        self._bench.faces.fetch_ahead([])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The filmstrip has no focus, but knows what is first, last, and a page away.
        if (
            event.key() in _FAR_STEPS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.strip.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _show_current(
        self, photo: Photo | None, *, again: bool = False, at_hand: QImage | None = None
    ) -> None:
        """`at_hand`: an image of the photo that is better than a thumbnail."""
        stays = photo == self.view.photo() and not again and not self.view.is_broken
        if not self.isVisible() or stays:
            return
        assessment = self._bench.presenter.assessment(photo.path) if photo is not None else None
        full_size = self._bench.pixels.full_size(photo) if photo is not None else None
        self._turn = self._bench.turning.turn_of(photo.path) if photo is not None else 0
        if full_size is None and assessment is not None and photo and not is_raw(photo):
            # Of a RAW file the preview was scored, which may be smaller.
            full_size = turn_size((assessment.width, assessment.height), self._turn)
        self.view.show_photo(photo, at_hand or self._bench.picture_at_hand(photo), full_size)
        self._show_marks()
        self._tell_current()
        self._follow_in_strip()
        self._ahead.start()

    @Slot()
    def _show_marks(self) -> None:
        photo = self.view.photo()
        marks = self._bench.presenter.marks_of(photo.path) if photo is not None else UNMARKED
        self.marks.show_marks(marks)

    @Slot()
    def _tell_current(self) -> None:
        photo = self.view.photo()
        words = self._bench.photo_list.spoken(photo) if photo is not None else ""
        tell_current(self.view.canvas, words)

    @Slot()
    def _follow_in_strip(self) -> None:
        self.strip.scrollTo(self.strip.currentIndex(), Filmstrip.ScrollHint.PositionAtCenter)

    @Slot(object)
    def _show_pixels(self, decoded: ScreenPhoto) -> None:
        size, rendering = decoded.full_size, decoded.rendering
        self.view.set_pixels(decoded.photo, decoded.image, size, rendering)

    @Slot(object)
    def _take_screen(self, profile: ScreenProfile) -> None:
        self.view.set_screen(profile.words)
        self.refresh()

    @Slot(object)
    def _take_turned(self, paths: frozenset[Path]) -> None:
        """The whole photo as it stands now: where one looked closely is elsewhere."""
        photo, canvas = self.view.photo(), self.view.canvas
        if photo is None or photo.path not in paths:
            return
        width = max((each for each in canvas.widths() if each <= _WIDEST_TURNED), default=0)
        image, turned = canvas.image_at(width), None
        if image is not None:
            quarters = self._bench.turning.turn_of(photo.path) - self._turn
            turned = image.transformed(QTransform().rotate(90 * quarters))
        self.view.zoom_fit()
        if self.isVisible():
            self._show_current(photo, again=True, at_hand=turned)
        else:  # nothing of it may be there when the loupe opens
            self.view.show_photo(None)

    @Slot(object, str)
    def _show_error(self, photo: Photo, message: str) -> None:
        self.view.set_error(photo, message)

    @Slot(object, object)
    def _show_explanation(self, photo: Photo, result: Explanation | str) -> None:
        if isinstance(result, str):
            self.view.set_explanation(photo, None, result)
        else:
            turn = self._bench.turning.turn_of(photo.path)
            self.view.set_explanation(photo, result.turned(turn))

    @Slot()
    def _try_again(self) -> None:
        if self.view.is_broken:
            self._show_current(self._bench.current, again=True)

    @Slot()
    def _fetch_ahead(self) -> None:
        if self.isVisible():
            self._ahead_box = self.view.wanted_box()
            around = self._bench.neighbours()
            self._bench.pixels.fetch_ahead(around, self._ahead_box)
            self._bench.focus.fetch_ahead(around[:_MARKED_AHEAD] if self.view.focus.on else [])
            near = around[:_EXPLAINED_AHEAD] if self.view.heatmaps.on else []
            self._bench.scoring.explain_ahead(near)
            self._bench.faces.fetch_ahead(around[:1] if self.view.faces.walking else [])

    @Slot()
    def _zoomed(self) -> None:
        if self.view.wanted_box() != self._ahead_box:
            self._ahead.start()
