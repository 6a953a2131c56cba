"""Compare: two to eight photos with locked zoom, or a champion against one challenger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QCursor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.live import live
from mobileiqa_gui.compare.bar import CompareBar
from mobileiqa_gui.compare.heatmaps import PaneHeatmaps
from mobileiqa_gui.compare.lockstep import Change, Lockstep
from mobileiqa_gui.compare.pane import Pane
from mobileiqa_gui.compare.panes_page import PanesPage
from mobileiqa_gui.compare.presenter import ComparePresenter, Mode
from mobileiqa_gui.library.cell_painter import STRIP_STYLE, CellPainter
from mobileiqa_gui.library.filmstrip import Filmstrip
from mobileiqa_gui.loupe.bar import FIT
from mobileiqa_gui.loupe.field_menu import field_colour
from mobileiqa_gui.loupe.legend import Legend
from mobileiqa_gui.loupe.view import LoupeView
from mobileiqa_gui.loupe.viewport import Point, Viewport
from mobileiqa_gui.loupe.words import status_text
from mobileiqa_gui.screen.profile import ScreenProfile
from mobileiqa_gui.theme.tokens import SPACE_3

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

# Below this height (logical pixels) the filmstrip would leave too little for the photos.
LEAST_HEIGHT_FOR_STRIP = 480
# What one press of an arrow moves, as a part of the pane: all photos, and one alone.
PAN_PART, NUDGE_PART = 1 / 4, 1 / 40
_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip


class ComparePage(PanesPage):
    """Zoom, field and heatmaps are those of the loupe `loupe`, whose settings it shares."""

    def __init__(self, bench: Workbench, loupe: LoupeView, parent: QWidget | None = None) -> None:
        self._locked = Lockstep()
        self._compare = ComparePresenter(bench.presenter)
        super().__init__(bench, self._compare, parent)
        self.stage.setAccessibleName(self.tr("Photos that are compared"))
        self._loupe = loupe
        self._peek_key: int | None = None
        self.legend = Legend(self.stage)
        self.heatmaps = PaneHeatmaps(bench, self.stage, loupe.heatmaps, self.legend)
        self._is_bare = False
        self.bar = CompareBar(self)
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
        self.column.addWidget(self.bar)
        self.column.addWidget(self.strip)
        self._connect()

    def _connect(self) -> None:
        control, bar = self._loupe.heatmaps, self.bar.loupe
        self.bar.mode_chosen.connect(self.set_mode)
        self.bar.align_wanted.connect(self.align)
        bar.zoom_chosen.connect(self._zoom_chosen)
        bar.heatmap_toggled.connect(lambda: control.set_on(not control.on))
        bar.map_chosen.connect(control.set_key)
        bar.opacity_changed.connect(self._slide)
        self.heatmaps.changed.connect(self.tell_state)
        self._loupe.field_changed.connect(self._set_field)
        self._take_screen(self._bench.screen.profile)
        self._bench.screen.changed.connect(self._take_screen)
        self.stage.pane_made.connect(self._connect_pane)
        self.stage.resized.connect(self.look)

    @property
    def parts(self) -> Sequence[QWidget]:
        """What the keyboard walks through: the panes, and the bar below them."""
        return self.stage, self.bar

    @Slot(object)
    def _connect_pane(self, pane: Pane) -> None:
        pane.canvas.set_field(field_colour(self._loupe.field_key))
        pane.canvas.zoomed.connect(
            lambda factor, at: self._change(lambda view: view.scaled(factor, at), pane)
        )
        pane.canvas.toggled.connect(lambda at: self._change(lambda view: view.toggled(at), pane))
        pane.canvas.dragged.connect(lambda dx, dy, alone: self._pan(pane, dx, dy, alone=alone))

    # --- modes ---------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        return self._compare.mode

    def set_mode(self, mode: Mode) -> None:
        """All at once, or the focused photo as champion."""
        self._compare.set_mode(mode)
        self.show_set()

    def toggle_champion(self) -> None:
        self.set_mode(Mode.ALL if self.mode is Mode.CHAMPION else Mode.CHAMPION)

    def winner(self) -> None:
        """The challenger takes the champion's place, or the focused photo becomes champion."""
        self._compare.winner()
        self.show_set()

    def show_bars(self, shown: bool) -> None:
        """The bar and the filmstrip below the photos, or the photos alone."""
        self._is_bare = not shown
        self.bar.setVisible(shown)
        self._show_strip()

    def prepare(self) -> None:
        is_duel = self.mode is Mode.CHAMPION
        self.stage.in_one_row = is_duel
        self._locked.keep(list(self._compare.panes))
        self.bar.modes.choose(self.mode)
        self._show_strip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_strip()

    def _show_strip(self) -> None:
        fits = self.height() >= LEAST_HEIGHT_FOR_STRIP and not self._is_bare
        self.strip.setVisible(fits and self.mode is Mode.CHAMPION)
        if self.strip.isVisible():
            centre = Filmstrip.ScrollHint.PositionAtCenter
            self.strip.scrollTo(self.strip.currentIndex(), centre)

    # --- zoom and pan --------------------------------------------------------------------------

    def view_of(self, pane: Pane) -> Viewport | None:
        size = self.feed.size_of(pane)
        self._locked.place(pane.photo.path, size, pane.canvas.field_size())
        if pane.full_size is None and size == pane.canvas.shape():
            # A true ratio needs the true size.
            return super().view_of(pane)
        return self._locked.view(pane.photo.path)

    def toggle_full_size(self) -> None:
        """100 % at the pointer, and back to fit."""
        pane, at = self._at_pointer()
        self._change(lambda view: view.toggled(at), pane)

    def zoom_in(self) -> None:
        self._change(lambda view: view.stepped(1))

    def zoom_out(self) -> None:
        self._change(lambda view: view.stepped(-1))

    def zoom_fit(self) -> None:
        self._locked.fit()
        self._moved()

    def align(self) -> None:
        """The panes are in step again."""
        self._locked.align()
        self._moved()

    def _zoom_chosen(self, choice: str) -> None:
        if choice == FIT:
            self.zoom_fit()
        else:
            self._locked.actual()
            self._moved()

    def _change(self, change: Change, pane: Pane | None = None) -> None:
        pane = pane or self.stage.pane(self._compare.focused)
        if pane is not None:
            self._locked.change(pane.photo.path, change)
            self._moved()

    def _pan(self, pane: Pane, dx: float, dy: float, *, alone: bool) -> None:
        pan = self._locked.pan_alone if alone else self._locked.pan
        pan(pane.photo.path, dx, dy)
        self._moved()

    def _moved(self) -> None:
        self.look()
        self.tell_state()
        self.feed.ask_soon()

    def _at_pointer(self) -> tuple[Pane | None, Point | None]:
        """The pane under the pointer and the place in it, in device pixels."""
        for pane in self.stage.panes:
            place = pane.canvas.mapFromGlobal(QCursor.pos())
            if pane.canvas.rect().contains(place) and pane.canvas.isVisible():
                ratio = pane.canvas.devicePixelRatioF()
                return (pane, (place.x() * ratio, place.y() * ratio))
        return (None, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, pane = event.key(), self.stage.pane(self._compare.focused)
        alone = held == Qt.KeyboardModifier.ControlModifier
        if (
            key in _WAYS
            and pane is not None
            and (alone or held == Qt.KeyboardModifier.ShiftModifier)
        ):
            across, down = _WAYS[key]
            width, height = pane.canvas.field_size()
            part = NUDGE_PART if alone else PAN_PART
            self._pan(pane, across * width * part, down * height * part, alone=alone)
        elif live.is_pressed(event, "loupe.heatmap", "H"):
            self._peek_key = key
            if not event.isAutoRepeat():
                self._loupe.heatmaps.pressed()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == self._peek_key and not event.isAutoRepeat():
            self._loupe.heatmaps.released()
        else:
            super().keyReleaseEvent(event)

    # --- showing -------------------------------------------------------------------------------

    def refresh(self) -> None:
        for pane in self.stage.panes:
            is_duel = self.mode is Mode.CHAMPION
            pane.is_champion = is_duel and pane.photo.path == self._compare.reference
        super().refresh()
        if self._is_open:
            self.heatmaps.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._place_legend()

    @Slot()
    def tell_state(self) -> None:
        """What the bar says: the focused pane's zoom, the heatmap, what is waited for."""
        control, bar = self._loupe.heatmaps, self.bar.loupe
        pane = self.stage.pane(self._compare.focused)
        view = pane.canvas.view if pane is not None else None
        if pane is not None:
            certain = pane.full_size is not None
            self.bar.show_zoom(
                view, pane.rendering, is_certain=certain, undeveloped=pane.undeveloped
            )
        bar.show_heatmap_on(control.on, enabled=view is not None)
        bar.show_maps(control.offers, control.key)
        bar.show_opacity(control.opacity)
        self.bar.show_offsets(self._locked.has_offsets)
        loading, finding = self.feed.is_waiting, self.heatmaps.is_finding
        words = status_text(loading=loading, finding=finding, lacking=False)
        if not words and self.feed.has_reduced:
            words = self.tr("Some panes are shown at less than full size: memory is full")
        bar.show_status(words, busy=loading or finding)
        self._place_legend()

    def _slide(self, opacity: float) -> None:
        self._loupe.heatmaps.set_opacity(opacity)
        self._loupe.heatmaps.opacity_changed.emit(opacity)

    @Slot(object)
    def _take_screen(self, profile: ScreenProfile) -> None:
        self.bar.set_screen(profile.words)

    def _set_field(self, key: str) -> None:
        for pane in self.stage.panes:
            pane.canvas.set_field(field_colour(key))

    def _place_legend(self) -> None:
        """In the lower right corner of the last pane's photo."""
        if not self.stage.panes:
            return
        last, plate = self.stage.panes[-1], self.legend.sizeHint()
        field = last.canvas.geometry().translated(last.pos())
        self.legend.setGeometry(
            field.right() + 1 - SPACE_3 - plate.width(),
            field.bottom() + 1 - SPACE_3 - plate.height(),
            plate.width(),
            plate.height(),
        )
        self.legend.raise_()
