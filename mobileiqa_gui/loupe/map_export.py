"""Taking the map away that is seen: into the clipboard, or into a PNG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import MobileIqaError, reason_of
from core.photos.photo import Photo
from core.results.heatmaps import Heatmap
from mobileiqa_gui.core_sentences import of_core, of_error
from mobileiqa_gui.loupe.heatmap_control import HeatmapControl
from mobileiqa_gui.translation import translate
from mobileiqa_gui.workers.images import to_qimage

if TYPE_CHECKING:
    from PIL import Image

    from mobileiqa_gui.workbench import Workbench

Seen = tuple[Photo, Heatmap] | None


class MapExport(QObject):
    """`views` tell which map of which photo they show now, None while they are not seen.

    `said(sentence)`: what was done; `told(sentence)`: what could not be.
    """

    said = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        bench: Workbench,
        control: HeatmapControl,
        views: Sequence[Callable[[], Seen]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bench, self._control, self._views, self._window = bench, control, views, window

    def copy(self) -> None:
        """The map as it is shown, with its legend, into the clipboard."""
        seen = self._seen()
        if seen is not None:
            self._bench.tasks.start(
                self._picture(*seen),
                self._take_copy,
                lambda error: self.told.emit(of_error(error)),
            )

    def save(self) -> None:
        """Asks for a file and writes the map as it is shown, with its legend."""
        seen = self._seen()
        if seen is None:
            return
        photo, heatmap = seen
        start = Path.home() / f"{photo.path.stem}-{heatmap.key}.png"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the map"), str(start), self.tr("Picture (*.png)")
        )
        if not chosen:
            return
        target = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".png")
        make = self._picture(photo, heatmap)
        self._bench.tasks.start(
            partial(_write, make, target),
            lambda _nothing: self.said.emit(self.tr("The map is in {file}").format(file=target)),
            lambda error: self.told.emit(of_error(error)),
        )

    def _seen(self) -> Seen:
        seen = next((found for view in self._views if (found := view()) is not None), None)
        if seen is None:
            self.said.emit(self.tr("No map is shown"))
        return seen

    def _picture(self, photo: Photo, heatmap: Heatmap) -> Callable[[object], Image.Image]:
        return partial(
            _drawn,
            photo,
            heatmap,
            self._bench.turning.turn_of(photo.path),
            self._control.opacity,
            self._control.in_colour,
            self._control.true_cells,
        )

    def _take_copy(self, picture: Image.Image) -> None:
        QGuiApplication.clipboard().setImage(to_qimage(np.asarray(picture)))
        self.said.emit(self.tr("The map is in the clipboard"))


def _drawn(
    photo: Photo,
    heatmap: Heatmap,
    turn: int,
    opacity: float,
    in_colour: bool,
    true_cells: bool,
    _cancelled: object,
) -> Image.Image:
    from core.results.overlay import Overlays

    overlays = Overlays(photo.path, opacity=opacity, in_colour=in_colour, turn=turn)
    return overlays.picture(heatmap, true_cells=true_cells)


def _write(make: Callable[[object], Image.Image], target: Path, cancelled: object) -> None:
    from core.files import written_whole

    try:
        with written_whole(target) as unfinished:
            make(cancelled).save(unfinished, "PNG")
    except OSError as error:
        text = translate("exporting", "The map was not written ({reason}).")
        raise MobileIqaError(text.format(reason=of_core(reason_of(error))), target) from error
