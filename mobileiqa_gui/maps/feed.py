"""Feeds the tiles with pixels: each photo once, however many tiles show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.photos.photo import Photo
from core.photos.turns import turn_size
from mobileiqa_gui.compare.pixel_plan import Need, plan
from mobileiqa_gui.loupe.detail import is_enough
from mobileiqa_gui.loupe.viewport import Size, Viewport
from mobileiqa_gui.maps.stage import MapStage
from mobileiqa_gui.maps.tile import MapTile
from mobileiqa_gui.workers.pixels import FULL_SIZE_BYTES, ScreenPhoto, is_raw

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from mobileiqa_gui.workbench import Workbench

# A window that is being resized asks once.
ASK_MS = 30


class MapFeed(QObject):
    """`changed` follows each picture and each failure."""

    changed = Signal()

    def __init__(
        self,
        bench: Workbench,
        stage: MapStage,
        view_of: Callable[[MapTile], Viewport | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bench, self._stage, self._view_of = bench, stage, view_of
        self._photos: list[Photo] = []
        self._images: dict[Photo, QImage] = {}
        self._sizes: dict[Photo, Size] = {}
        self._widths: dict[Photo, int] = {}
        self._failed: dict[Photo, str] = {}
        self._ask = QTimer(self, singleShot=True, interval=ASK_MS)
        self._ask.timeout.connect(self.ask)
        stage.tile_made.connect(self._begin)
        bench.pixels.arrived.connect(self._take)
        bench.pixels.failed.connect(self._take_failure)
        bench.screen.changed.connect(self._start_anew)
        bench.turning.turned.connect(self._start_anew)

    def show(self, photos: Sequence[Photo]) -> None:
        """These are in sight, the most pressing first."""
        self._photos = list(dict.fromkeys(photos))
        for known in (self._images, self._sizes, self._widths, self._failed):
            for gone in [photo for photo in known if photo not in self._photos]:
                del known[gone]
        self._tell_failures()
        self.ask_soon()

    def size_of(self, photo: Photo) -> Size | None:
        """The photo's full size, or something of its shape; None while nothing tells it."""
        if photo in self._sizes:
            return self._sizes[photo]
        image = self._images.get(photo)
        return (image.width(), image.height()) if image is not None else None

    @property
    def is_certain(self) -> bool:
        """Whether the true size of the photos is known."""
        return bool(self._photos) and all(photo in self._sizes for photo in self._photos)

    @property
    def is_waiting(self) -> bool:
        """Whether pixels are still to come."""
        return any(
            view is None or not is_enough(self._widths.get(photo, 0), view)
            for photo, view in self._views().items()
            if photo not in self._failed
        )

    def has_failed(self, photo: Photo) -> bool:
        """Whether the photo cannot be shown, which its first tile says."""
        return photo in self._failed

    def ask_soon(self) -> None:
        """Asks for what is lacking, once things rest."""
        self._ask.start()

    @Slot()
    def ask(self) -> None:
        """Asks for what is lacking."""
        if not self._stage.isVisible() or not self._stage.tiles:
            return
        fields = {tile.tile.photo: tile.canvas.field_size() for tile in self._stage.tiles}
        needs = [
            Need(
                photo,
                view,
                is_certain=photo in self._sizes,
                field=fields[photo],
                width=self._widths.get(photo, 0),
            )
            for photo, view in self._views().items()
            if photo not in self._failed
        ]
        self._bench.pixels.want_all(plan(needs, FULL_SIZE_BYTES).requests)
        self.changed.emit()

    def _views(self) -> dict[Photo, Viewport | None]:
        views: dict[Photo, Viewport | None] = dict.fromkeys(self._photos)
        for tile in self._stage.tiles:
            views[tile.tile.photo] = self._view_of(tile)
        return views

    def _tiles_of(self, photo: Photo) -> list[MapTile]:
        return [tile for tile in self._stage.tiles if tile.tile.photo == photo]

    @Slot(object)
    def _begin(self, tile: MapTile) -> None:
        """A new tile: the best image of its photo that is at hand."""
        photo = tile.tile.photo
        if photo not in self._images:
            for source in (self._bench.grid_thumbnails, self._bench.strip_thumbnails):
                thumbnail = source.thumbnail(photo)
                if thumbnail is not None and thumbnail.photo == photo:
                    self._images[photo] = thumbnail.image
                    break
        size = self._bench.pixels.full_size(photo)
        assessment = self._bench.presenter.assessment(photo.path)
        if size is None and assessment is not None and not is_raw(photo):
            turn = self._bench.turning.turn_of(photo.path)
            size = turn_size((assessment.width, assessment.height), turn)
        if size is not None:
            self._sizes.setdefault(photo, size)
        if photo in self._images:
            self._give(tile)

    def _give(self, tile: MapTile) -> None:
        photo = tile.tile.photo
        image = self._images[photo]
        full = self._sizes.get(photo)
        tile.notice.hide()
        tile.canvas.add_image(image, full=full is not None and image.width() == full[0])

    @Slot(object)
    def _take(self, decoded: ScreenPhoto) -> None:
        photo = decoded.photo
        if not self._stage.isVisible() or photo not in self._photos:
            return
        self._sizes[photo] = decoded.full_size
        if decoded.image.width() >= self._widths.get(photo, 0):
            self._images[photo] = decoded.image
            self._widths[photo] = decoded.image.width()
            for tile in self._tiles_of(photo):
                self._give(tile)
        self.ask_soon()
        self.changed.emit()

    @Slot(object, str)
    def _take_failure(self, photo: Photo, message: str) -> None:
        if not self._stage.isVisible() or photo not in self._photos:
            return
        self._failed[photo] = message
        for tile in self._tiles_of(photo):
            tile.canvas.clear()
        self._tell_failures()
        self.changed.emit()

    def _tell_failures(self) -> None:
        """Once a photo, on its first tile."""
        for photo, message in self._failed.items():
            for number, tile in enumerate(self._tiles_of(photo)):
                if number == 0:
                    tile.notice.say("triangle-alert", self.tr("Cannot be shown"), message)
                else:
                    tile.notice.hide()

    @Slot()
    def _start_anew(self) -> None:
        """Pixels are made differently now."""
        self._images, self._sizes, self._widths = {}, {}, {}
        self._failed = {}
        for tile in self._stage.tiles:
            tile.canvas.clear()
            self._begin(tile)
        self.ask_soon()
        self.changed.emit()
