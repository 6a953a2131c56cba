"""Which maps stand side by side, and where the focus is. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.photos.photo import Photo
from core.results.heatmaps import MapOffer
from mobileiqa_gui.compare.pane_grid import neighbour

MOST_PHOTOS = 36


class Mode(StrEnum):
    """What stands side by side."""

    MAPS = "maps"
    PHOTOS = "photos"
    MODELS = "models"


class Source(StrEnum):
    """Whose map a tile shows."""

    NONE = "the photo alone"
    OWN = "the model in use"
    OTHER = "the second model"
    DIFFERENCE = "how the second model's differs"


@dataclass(frozen=True, slots=True)
class Tile:
    """One picture: a photo and the map over it, by its key; `Source.NONE` for the photo alone."""

    photo: Photo
    source: Source = Source.NONE
    key: str = ""


class MapsPresenter:
    """`offers` are the maps of the model in use, `key` the map that several photos or models show.

    `focused` counts tiles from 0; while `is_enlarged` the focused one stands alone.
    """

    def __init__(self) -> None:
        self.mode = Mode.MAPS
        self.offers: tuple[MapOffer, ...] = ()
        self.key = ""
        self.focused = 0
        self.is_enlarged = False
        self._photo: Photo | None = None
        self._selected: tuple[Photo, ...] = ()

    def show(self, photo: Photo | None, selected: Sequence[Photo]) -> None:
        """The current photo, and all that are selected."""
        self._photo, self._selected = photo, tuple(selected[:MOST_PHOTOS])
        if self.mode is Mode.PHOTOS and photo is not None:
            shown = [tile.photo for tile in self.tiles]
            if photo in shown:
                self.focused = shown.index(photo)
        self._stay_within()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """All tiles in their order."""
        photo = self._photo
        if photo is None:
            return ()
        if self.mode is Mode.PHOTOS:
            photos = self._selected if photo in self._selected else (photo,)
            return tuple(Tile(each, Source.OWN, self.key) for each in photos)
        if self.mode is Mode.MODELS:
            whose = (Source.OWN, Source.OTHER, Source.DIFFERENCE)
            return (Tile(photo), *(Tile(photo, source, self.key) for source in whose))
        return (Tile(photo), *(Tile(photo, Source.OWN, offer.key) for offer in self.offers))

    @property
    def shown(self) -> tuple[Tile, ...]:
        """What is seen: all tiles, or the focused one alone."""
        tiles = self.tiles
        return tiles[self.focused : self.focused + 1] if self.is_enlarged else tiles

    def set_offers(self, offers: Sequence[MapOffer], key: str) -> None:
        """Another model may draw other maps; `key` is the one chosen among them."""
        tiles = self.tiles
        before = tiles[self.focused].key if self.focused < len(tiles) else ""
        self.offers, self.key = tuple(offers), key
        if self.mode is Mode.MAPS and before:
            self.look_at(before)
        self._stay_within()

    def set_mode(self, mode: Mode) -> None:
        """Something else side by side, the same map in the focus as far as it is there."""
        tiles = self.tiles
        focused = tiles[self.focused] if self.focused < len(tiles) else None
        if focused is not None and focused.source is Source.OWN:
            self.key = focused.key
        self.mode, self.focused = mode, 0
        if mode is Mode.MAPS:
            self.look_at(self.key)
        self.show(self._photo, self._selected)

    def look_at(self, key: str) -> None:
        """The focus goes to the tile of that map, where maps stand side by side."""
        for number, tile in enumerate(self.tiles):
            if self.mode is Mode.MAPS and tile.key == key:
                self.focused = number

    def step_map(self, by: int) -> str:
        """The next map or the one before, around the end: its key, empty for the photo alone."""
        if self.mode is Mode.MAPS:
            self.turn(by)
            return self.tiles[self.focused].key if self.tiles else ""
        keys = [offer.key for offer in self.offers]
        if keys:
            at = keys.index(self.key) if self.key in keys else 0
            self.key = keys[(at + by) % len(keys)]
        return self.key

    def turn(self, by: int) -> None:
        """The focus goes on to the next tile, around the end."""
        if self.tiles:
            self.focused = (self.focused + by) % len(self.tiles)

    def step(self, across: int, down: int, columns: int) -> None:
        """An arrow among the tiles."""
        if self.tiles:
            self.focused = neighbour(self.focused, len(self.tiles), columns, (across, down))

    def _stay_within(self) -> None:
        self.focused = max(0, min(self.focused, len(self.tiles) - 1))
