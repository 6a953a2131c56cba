"""The maps page: a photo's maps side by side, one map of several photos, or of two models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.photos.photo import Photo
from core.results.heatmaps import Heatmap, MapOffer
from mobileiqa_gui.compare.locked_zoom import LockedZoom
from mobileiqa_gui.compare.lockstep import Lockstep
from mobileiqa_gui.loupe.field_menu import field_colour
from mobileiqa_gui.loupe.view import LoupeView
from mobileiqa_gui.loupe.viewport import Viewport
from mobileiqa_gui.maps.answers import MapAnswers
from mobileiqa_gui.maps.bar import MapsBar
from mobileiqa_gui.maps.feed import MapFeed
from mobileiqa_gui.maps.keys import take_press
from mobileiqa_gui.maps.presenter import MapsPresenter, Mode, Tile
from mobileiqa_gui.maps.second_choice import SecondChoice
from mobileiqa_gui.maps.showing import Showing
from mobileiqa_gui.maps.stage import MapStage
from mobileiqa_gui.maps.tile import MapTile
from mobileiqa_gui.theme import set_surface
from mobileiqa_gui.workers.second_model import SecondModel

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

_EXPLAINED_AHEAD = 4


class MapsPage(LockedZoom[MapTile], QWidget):
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
        self.stage = MapStage(self)
        self.stage.setAccessibleName(self.tr("Maps side by side"))
        self.bar = MapsBar(self)
        self.second = SecondModel(self)
        self.second_choice = SecondChoice(bench, self.second, self.bar, self)
        self.answers = MapAnswers(bench, self.second, self)
        self.feed = MapFeed(bench, self.stage, self.view_of, self)
        self.says = Showing(self, bench, self._control)
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
        bar.zoom_chosen.connect(self.choose_zoom)
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
        self._loupe.field_changed.connect(self.set_field)

    @property
    def parts(self) -> Sequence[QWidget]:
        """What the keyboard walks through: the tiles, and the bar below them."""
        return self.stage, self.bar

    @Slot(object)
    def _connect_tile(self, tile: MapTile) -> None:
        canvas = tile.canvas
        canvas.set_field(field_colour(self._loupe.field_key))
        self.connect_zoom(tile)
        canvas.toggled.connect(lambda _at: self.toggle_enlarged())
        canvas.dragged.connect(lambda dx, dy, _alone: self.pan(tile, dx, dy))
        canvas.pointed.connect(self.says.read)
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

    def step(self, across: int, down: int) -> None:
        """An arrow: from tile to tile where each is another photo, else to the next photo."""
        if self.presenter.mode is Mode.PHOTOS:
            self.presenter.step(across, down, self.stage.columns)
            self._after_focus()
        else:
            self._bench.step(across + down)

    def peek(self, peeking: bool) -> None:
        """The photos without their maps while the key is held."""
        if peeking != self.says.is_peeking:
            self.says.is_peeking = peeking
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_press(self, self._bench, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self.says.is_peeking and not event.isAutoRepeat():
            self.peek(False)
        else:
            super().keyReleaseEvent(event)

    # --- zoom and pan --------------------------------------------------------------------------

    def view_of(self, tile: MapTile) -> Viewport | None:
        """A tile's viewport, in step with all others."""
        size = self.feed.size_of(tile.tile.photo)
        self._locked.place(tile.tile, size, tile.canvas.field_size())
        return self._locked.view(tile.tile)

    def locked_panes(self) -> Sequence[MapTile]:
        return self.stage.tiles

    def leading_pane(self) -> MapTile | None:
        return next(iter(self.stage.tiles), None)

    def key_of(self, pane: MapTile) -> Tile:
        return pane.tile

    def moved(self) -> None:
        self.look()
        self.says.tell_state()
        self.feed.ask_soon()

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
        self.says.show()

    def look(self) -> None:
        """Every tile looks through its viewport."""
        for tile in self.stage.tiles:
            view = self.view_of(tile)
            if view is not None:
                tile.canvas.set_view(view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.refresh()

    @Slot()
    def _take_choice(self) -> None:
        """Another map was chosen, here or elsewhere."""
        self.presenter.look_at(self._control.key)
        self.show_set()

    def _slide(self, opacity: float) -> None:
        self._control.set_opacity(opacity)
        self._control.opacity_changed.emit(opacity)

    def _offers(self) -> tuple[MapOffer, ...]:
        return self._control.offers
