"""The maps of the photos on the page, asked for one after another, by one model or two."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.photos.photo import Photo
from core.results.comparing import difference
from core.results.heatmaps import Explanation, Heatmap
from mobileiqa_gui.maps.presenter import Source, Tile

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench
    from mobileiqa_gui.workers.second_model import SecondModel

Answer = Explanation | str


class MapAnswers(QObject):
    """What both models say of the photos in sight; `changed` follows each answer."""

    changed = Signal()

    def __init__(self, bench: Workbench, second: SecondModel, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._second = bench, second
        self._photos: tuple[Photo, ...] = ()
        self._wants_second = False
        self._own: dict[Photo, Answer] = {}
        self._other: dict[Photo, Answer] = {}
        self._differs: tuple[Heatmap, Heatmap, Heatmap | None] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._ask)
        bench.scoring.explained.connect(self._take)
        bench.scoring.model_ready.connect(self._forget)
        bench.turning.turned.connect(self._take_turned)
        second.explained.connect(self._take_second)
        second.ready.connect(self._forget_second)

    def want(self, photos: Iterable[Photo], *, second: bool) -> None:
        """The photos in sight, the most pressing first; `second`: also by the second model."""
        self._photos, self._wants_second = tuple(dict.fromkeys(photos)), second
        self._ask()  # what was computed ahead is there at once

    def of(self, photo: Photo, source: Source) -> Answer | None:
        """What a model says of a photo, or why it says nothing; None while that is not known."""
        return (self._other if source is Source.OTHER else self._own).get(photo)

    def heatmap(self, tile: Tile) -> Heatmap | None:
        """The tile's map, where it is at hand."""
        if tile.source is Source.NONE:
            return None
        if tile.source is Source.DIFFERENCE:
            own = _map(self.of(tile.photo, Source.OWN), tile.key)
            other = _map(self.of(tile.photo, Source.OTHER), tile.key)
            return self._difference(own, other) if own is not None and other is not None else None
        return _map(self.of(tile.photo, tile.source), tile.key)

    def _difference(self, own: Heatmap, other: Heatmap) -> Heatmap | None:
        """Made once, so that it is drawn once."""
        if self._differs is None or self._differs[:2] != (own, other):
            self._differs = (own, other, difference(own, other))
        return self._differs[2]

    @property
    def is_finding(self) -> bool:
        """Whether a map is still to come."""
        own = any(photo not in self._own for photo in self._photos)
        waits = self._wants_second and self._second.is_chosen
        return own or (waits and any(photo not in self._other for photo in self._photos))

    @Slot()
    def _ask(self) -> None:
        lacking = next((photo for photo in self._photos if photo not in self._own), None)
        if lacking is not None:
            self._bench.scoring.explain(lacking)
        if self._wants_second and self._second.is_chosen:
            lacking = next((photo for photo in self._photos if photo not in self._other), None)
            if lacking is not None:
                self._second.explain(lacking)

    @Slot(object, object)
    def _take(self, photo: Photo, answer: Answer) -> None:
        self._keep(self._own, photo, answer)

    @Slot(object, object)
    def _take_second(self, photo: Photo, answer: Answer) -> None:
        self._keep(self._other, photo, answer)

    def _keep(self, known: dict[Photo, Answer], photo: Photo, answer: Answer) -> None:
        if photo not in self._photos:
            return
        for gone in [each for each in known if each not in self._photos]:
            del known[gone]
        turn = self._bench.turning.turn_of(photo.path)
        known[photo] = answer if isinstance(answer, str) else answer.turned(turn)
        self._next.start()
        self.changed.emit()

    @Slot(object)
    def _take_turned(self, paths: frozenset[Path]) -> None:
        for known in (self._own, self._other):
            for photo in [each for each in known if each.path in paths]:
                del known[photo]
        self._next.start()
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._own = {}
        self._next.start()
        self.changed.emit()

    @Slot()
    def _forget_second(self) -> None:
        self._other = {}
        self._next.start()
        self.changed.emit()


def _map(answer: Answer | None, key: str) -> Heatmap | None:
    maps = answer.heatmaps if isinstance(answer, Explanation) else ()
    return next((heatmap for heatmap in maps if heatmap.key == key), None)
