"""The maps page: a photo's maps side by side, one map of several photos, or of two models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.photos.photo import Photo
from core.results.heatmaps import Explanation, Heatmap, MapOffer
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.compare.lockstep import Change, Lockstep
from mobileiqa_gui.loupe.bar import FIT
from mobileiqa_gui.loupe.field_menu import field_colour
from mobileiqa_gui.loupe.view import LoupeView
from mobileiqa_gui.loupe.viewport import Point, Viewport
from mobileiqa_gui.loupe.words import percent_text, reading_text, status_text
from mobileiqa_gui.maps.answers import MapAnswers
from mobileiqa_gui.maps.bar import MapsBar
from mobileiqa_gui.maps.feed import MapFeed
from mobileiqa_gui.maps.presenter import MapsPresenter, Mode, Source
from mobileiqa_gui.maps.second_choice import SecondChoice
from mobileiqa_gui.maps.stage import MapStage
from mobileiqa_gui.maps.tile import MapTile
from mobileiqa_gui.maps.words import remark_of, title_of
from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.workers.second_model import SecondModel

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_EXPLAINED_AHEAD = 4


class MapsPage(QWidget):
    """Works only while it is shown. `closed` asks for the grid. How maps are drawn, which one is
    chosen and the field's grey are the loupe's, whose settings it shares; in all tiles one zoom.
    """

    closed = Signal()

    def __init__(self, bench: Workbench, loupe: LoupeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self._bench, self._loupe = bench, loupe
        self._control = loupe.heatmaps
        self.presenter = MapsPresenter()
        self._locked = Lockstep()
        self._place: Point | None = None
        self._is_peeking = False
        self.stage = MapStage(self)
        self.stage.setAccessibleName(self.tr("Maps side by side"))
        self.bar = MapsBar(self)
        self.second = SecondModel(self)
        self.second_choice = SecondChoice(bench, self.second, self.bar, self)
        self.answers = MapAnswers(bench, self.second, self)
        self.feed = MapFeed(bench, self.stage, self.view_of, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.stage)
        self._connect()

    def _connect(self) -> None:
        bench, control, bar, stage = self._bench, self._control, self.bar.loupe, self.stage
        self.bar.mode_chosen.connect(self.set_mode)
        bar.zoom_chosen.connect(self._zoom_chosen)
        bar.map_chosen.connect(control.set_key)
        bar.opacity_changed.connect(self._slide)
        control.changed.connect(self._take_choice)
        control.opacity_changed.connect(self.refresh)
        control.drawing_changed.connect(self.refresh)
        stage.tile_made.connect(self._connect_tile)
        stage.pressed.connect(self._press)
        stage.turned.connect(self.turn)
        stage.resized.connect(self.feed.ask_soon)
        stage.resized.connect(self.look)
        self.feed.changed.connect(self.refresh)
        self.answers.changed.connect(self.refresh)
        self.second.ready.connect(lambda _model: self.show_set())
        bench.scoring.model_ready.connect(lambda _ready: self.show_set())
        bench.current_changed.connect(self._follow)
        bench.photo_list.selection_changed.connect(self._follow)
        bench.photo_list.rescored.connect(self.refresh)
        self._loupe.field_changed.connect(self._set_field)

    @property
    def parts(self) -> Sequence[QWidget]:
        """What the keyboard walks through: the tiles, and the bar below them."""
        return self.stage, self.bar

    @Slot(object)
    def _connect_tile(self, tile: MapTile) -> None:
        canvas = tile.canvas
        canvas.set_field(field_colour(self._loupe.field_key))
        canvas.zoomed.connect(lambda factor, at: self._change(tile, lambda v: v.scaled(factor, at)))
        canvas.toggled.connect(lambda _at: self.toggle_enlarged())
        canvas.dragged.connect(lambda dx, dy, _alone: self._pan(tile, dx, dy))
        canvas.pointed.connect(self._read)
        canvas.wiped.connect(self._control.set_wipe)

    def show_bars(self, shown: bool) -> None:
        """The bar below the tiles, or the tiles alone."""
        self.bar.setVisible(shown)

    # --- coming and going ----------------------------------------------------------------------

    def open(self) -> None:
        """The page has just been brought to the front."""
        self.presenter.is_enlarged = False
        self.presenter.set_offers(self._offers(), self._control.key)
        if self._control.on:
            self.presenter.look_at(self._control.key)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._bench.pixels.want_all([])
        self._bench.scoring.explain_ahead([])

    def close_second(self) -> None:
        """The window closes: the second model's thread ends."""
        self.second.close()

    @Slot()
    def _follow(self) -> None:
        if not self.isVisible():
            return
        if self._bench.current is None:
            self.closed.emit()
            return
        self.presenter.show(self._bench.current, self._bench.presenter.selected)
        self.show_set()

    # --- what a person does --------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        """All maps, several photos, or two models."""
        self.presenter.is_enlarged = False
        self.presenter.set_mode(mode)
        if self.presenter.key:
            self._control.set_key(self.presenter.key)
        self.show_set()

    def turn(self, by: int) -> None:
        """The focus goes on to the next tile (or back)."""
        self.presenter.turn(by)
        self._after_focus()

    def step_map(self, by: int) -> None:
        """The next map, or the one before."""
        key = self.presenter.step_map(by)
        if key and self.presenter.mode is not Mode.MAPS:
            self._control.set_key(key)
        self.show_set()

    def toggle_enlarged(self) -> None:
        """The focused tile alone, or all of them again."""
        self.presenter.is_enlarged = not self.presenter.is_enlarged
        self.show_set()

    def seen_map(self) -> tuple[Photo, Heatmap] | None:
        """The focused tile's photo and map, where they are seen."""
        number = 0 if self.presenter.is_enlarged else self.presenter.focused
        if not self.isVisible() or number >= len(self.stage.tiles):
            return None
        tile = self.stage.tiles[number]
        return (tile.tile.photo, tile.heatmap) if tile.heatmap is not None else None

    def step_out(self) -> bool:
        """From one tile back to all of them; whether there was anything to step out of."""
        was = self.presenter.is_enlarged
        if was:
            self.toggle_enlarged()
        return was

    @Slot(int)
    def _press(self, number: int) -> None:
        if not self.presenter.is_enlarged:
            self.presenter.focused = number
            self._after_focus()

    def _after_focus(self) -> None:
        tiles = self.presenter.tiles
        if self.presenter.mode is Mode.PHOTOS and tiles:
            photo = tiles[self.presenter.focused].photo
            selected = [each.path for each in self._bench.presenter.selected]
            self._bench.look_at(selected or [photo.path], photo.path)
        self.show_set()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if not held and key in _ARROWS:
            across, down = _ARROWS[key]
            if self.presenter.mode is Mode.PHOTOS:
                self.presenter.step(across, down, self.stage.columns)
                self._after_focus()
            else:
                self._bench.step(across + down)
        elif not held and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_enlarged()
        elif live.is_pressed(event, "library.next", "Space"):
            self._bench.step(1)
        elif live.is_pressed(event, "library.previous", "Backspace"):
            self._bench.step(-1)
        elif live.is_pressed(event, "loupe.heatmap", "H"):
            self._peek(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._is_peeking and not event.isAutoRepeat():
            self._peek(False)
        else:
            super().keyReleaseEvent(event)

    def _peek(self, peeking: bool) -> None:
        """The photos without their maps while the key is held."""
        if peeking != self._is_peeking:
            self._is_peeking = peeking
            self.refresh()

    # --- zoom and pan --------------------------------------------------------------------------

    def view_of(self, tile: MapTile) -> Viewport | None:
        """A tile's viewport, in step with all others."""
        size = self.feed.size_of(tile.tile.photo)
        self._locked.place(tile.tile, size, tile.canvas.field_size())
        return self._locked.view(tile.tile)

    def toggle_full_size(self) -> None:
        """100 % at the pointer, and back to fit."""
        tile, at = self._at_pointer()
        self._change(tile, lambda view: view.toggled(at))

    def zoom_in(self) -> None:
        self._change(None, lambda view: view.stepped(1))

    def zoom_out(self) -> None:
        self._change(None, lambda view: view.stepped(-1))

    def zoom_fit(self) -> None:
        self._locked.fit()
        self._moved()

    def _zoom_chosen(self, choice: str) -> None:
        if choice == FIT:
            self.zoom_fit()
        else:
            self._locked.actual()
            self._moved()

    def _change(self, tile: MapTile | None, change: Change) -> None:
        tile = tile or next(iter(self.stage.tiles), None)
        if tile is not None:
            self._locked.change(tile.tile, change)
            self._moved()

    def _pan(self, tile: MapTile, dx: float, dy: float) -> None:
        self._locked.pan(tile.tile, dx, dy)
        self._moved()

    def _moved(self) -> None:
        self.look()
        self._tell_state()
        self.feed.ask_soon()

    def _at_pointer(self) -> tuple[MapTile | None, Point | None]:
        for tile in self.stage.tiles:
            place = tile.canvas.mapFromGlobal(QCursor.pos())
            if tile.canvas.rect().contains(place) and tile.canvas.isVisible():
                ratio = tile.canvas.devicePixelRatioF()
                return (tile, (place.x() * ratio, place.y() * ratio))
        return (None, None)

    # --- showing -------------------------------------------------------------------------------

    def show_set(self) -> None:
        """Tiles, focus and maps as the presenter has them now."""
        if not self.isVisible():
            return
        presenter = self.presenter
        presenter.set_offers(self._offers(), self._control.key)
        self.bar.show_mode(presenter.mode)
        self.bar.loupe.show_maps(presenter.offers, presenter.key)
        shown = presenter.shown
        self._locked.keep(list(shown))
        self.stage.show_tiles(shown)
        self.stage.show_focus(0 if presenter.is_enlarged else presenter.focused)
        photos = [tile.photo for tile in shown]
        current = self._bench.current
        photos.sort(key=lambda photo: photo != current)
        self.answers.want(photos, second=presenter.mode is Mode.MODELS)
        if presenter.mode is not Mode.PHOTOS:
            ahead = self._bench.neighbours()[:_EXPLAINED_AHEAD]
            self._bench.scoring.explain_ahead(ahead)
        self.feed.show(photos)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Maps, titles, legends and viewports."""
        if not self.isVisible():
            return
        if self.presenter.offers != self._offers():
            self.show_set()
            return
        sizes = [self.feed.size_of(tile.tile.photo) for tile in self.stage.tiles]
        first = next((size for size in sizes if size is not None), None)
        if first is not None:
            self.stage.set_shape(first)
        self.look()
        for tile in self.stage.tiles:
            self._show_tile(tile)
        self.stage.lay_out()
        self._read(self._place)
        self._tell_state()

    def _show_tile(self, tile: MapTile) -> None:
        control, what = self._control, tile.tile
        answer = self.answers.of(what.photo, what.source)
        heatmap = None if self._is_peeking else self.answers.heatmap(what)
        known = self._bench.presenter.assessment(what.photo.path)
        outcome = self._bench.presenter.outcome(what.photo.path)
        said = answer.assessment if isinstance(answer, Explanation) else None
        tile.say(
            title_of(what, self.presenter, said if what.source is Source.OTHER else said or known),
            remark_of(what, answer, outcome, is_chosen=self.second.is_chosen),
        )
        tile.canvas.set_overlay_opacity(control.opacity)
        tile.canvas.set_in_colour(control.in_colour)
        tile.canvas.set_wipe(control.wipe)
        tile.legend.set_opacity(control.opacity)
        tile.show_map(heatmap, true_cells=control.true_cells)

    def look(self) -> None:
        """Every tile looks through its viewport."""
        for tile in self.stage.tiles:
            view = self.view_of(tile)
            if view is not None:
                tile.canvas.set_view(view)

    @Slot(object)
    def _read(self, place: Point | None) -> None:
        """What every map says at the same place, on the photo and on its legend."""
        self._place = place
        for tile in self.stage.tiles:
            heatmap = tile.heatmap
            if place is None or heatmap is None:
                tile.canvas.set_reading(None)
                tile.legend.point_at(None)
            else:
                tile.canvas.set_reading(place, reading_text(heatmap, place))
                tile.legend.point_at(float(heatmap.values[heatmap.cell_at(*place)]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.refresh()

    def _tell_state(self) -> None:
        bar, tile = self.bar.loupe, next(iter(self.stage.tiles), None)
        view = tile.canvas.view if tile is not None else None
        chosen = None
        if view is not None:
            chosen = FIT if view.fitted else "actual" if view.is_actual else None
        text = percent_text(view.zoom) if view is not None and self.feed.is_certain else ""
        bar.show_zoom(text, chosen, enabled=view is not None)
        bar.show_opacity(self._control.opacity)
        finding, loading = self.answers.is_finding, self.feed.is_waiting
        bar.show_status(
            status_text(loading=loading, finding=finding, lacking=False), busy=loading or finding
        )

    @Slot()
    def _take_choice(self) -> None:
        """Another map was chosen, here or elsewhere."""
        self.presenter.look_at(self._control.key)
        self.show_set()

    def _slide(self, opacity: float) -> None:
        self._control.set_opacity(opacity)
        self._control.opacity_changed.emit(opacity)

    def _set_field(self, key: str) -> None:
        for tile in self.stage.tiles:
            tile.canvas.set_field(field_colour(key))

    def _offers(self) -> tuple[MapOffer, ...]:
        return self._control.offers
