"""Feeds panes with pixels, and tells what is known of their photos and happened to their files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.photos.photo import Photo
from core.photos.turns import turn_size
from mobileiqa_gui.compare.caption import Caption
from mobileiqa_gui.compare.captions import (
    Told,
    differences,
    exposure,
    score_difference,
)
from mobileiqa_gui.compare.pane import Pane
from mobileiqa_gui.compare.pane_grid import Shape, is_same_shape
from mobileiqa_gui.compare.pixel_plan import Need, plan
from mobileiqa_gui.compare.stage import Stage
from mobileiqa_gui.loupe.detail import box_for, is_enough
from mobileiqa_gui.loupe.viewport import Size, Viewport
from mobileiqa_gui.marks.words import marks_in_words
from mobileiqa_gui.workers.pixels import FULL_SIZE_BYTES, ScreenPhoto, is_raw

if TYPE_CHECKING:
    from mobileiqa_gui.compare.panes_page import Shown
    from mobileiqa_gui.workbench import Workbench

# A window that is being resized asks once.
ASK_MS = 30


class PaneFeed(QObject):
    """`changed` follows everything that captions, shapes and viewports depend on.

    `view_of` gives a pane's viewport; answers for photos that have no pane are ignored.
    """

    changed = Signal()

    def __init__(
        self,
        bench: Workbench,
        stage: Stage,
        presenter: Shown,
        view_of: Callable[[Pane], Viewport | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bench, self._stage, self._presenter = bench, stage, presenter
        self._view_of = view_of
        self._reduced: frozenset[Photo] = frozenset()
        self._ask = QTimer(self, singleShot=True, interval=ASK_MS)
        self._ask.timeout.connect(self.ask)
        stage.pane_made.connect(self._begin)
        bench.turning.turned.connect(self._take_turned)
        bench.pixels.arrived.connect(self._take_pixels)
        bench.pixels.failed.connect(self._take_failure)
        bench.pixels.undeveloped.connect(self._take_preview)
        bench.screen.changed.connect(self._take_screen)
        for again in (bench.folder.retried, bench.folder.opened):
            again.connect(self._try_again)

    # --- what is there -------------------------------------------------------------------------

    def size_of(self, pane: Pane) -> Size | None:
        """The photo's full size (width, height) or, until it is known, something of its shape."""
        if pane.full_size is not None:
            return pane.full_size
        widest = pane.canvas.shape()
        if widest is None:
            return None
        # Frames of one camera mostly share a size: the best guess until it is known.
        known = (other.full_size for other in self._stage.panes)
        return next((size for size in known if size and is_same_shape(size, widest)), widest)

    def shape_of(self, photo: Photo, pane: Pane | None) -> Shape | None:
        """The photo's shape as far as anything tells it."""
        size = self.size_of(pane) if pane is not None else None
        if size is not None:
            return size
        assessment = self._bench.presenter.assessment(photo.path)
        if assessment is not None and assessment.width > 0 and assessment.height > 0:
            return self._turned((assessment.width, assessment.height), photo)
        return self._bench.grid_thumbnails.shape(photo)

    @property
    def is_waiting(self) -> bool:
        """Whether a pane shows less than its zoom wants, and more is to come."""
        return any(
            not is_enough(pane.width_at_hand, view)
            for pane in self._stage.panes
            if not pane.is_broken
            and pane.photo not in self._reduced
            and (view := self._view_of(pane)) is not None
        )

    @property
    def has_reduced(self) -> bool:
        """Whether a pane shows less than its zoom wants, for lack of memory."""
        return bool(self._reduced)

    def caption(self, pane: Pane) -> Caption:
        """What stands below the pane."""
        reference = self._presenter.reference
        told = self._told(pane.photo)
        other = self._stage.pane(reference) if reference is not None else None
        facts, beside = exposure(told), ""
        remark, sentence = self._remark(pane)
        if other is not None and other is not pane:
            its = self._told(other.photo)
            facts, beside = differences(told, its), score_difference(told, its)
        return Caption(
            pane.photo.name,
            role=self._role(pane),
            marks=self._bench.presenter.marks_of(pane.photo.path),
            marked=marks_in_words(self._bench.presenter.marks_of(pane.photo.path)),
            facts=facts,
            remark=remark,
            sentence=sentence,
            score=told.score,
            beside=beside,
        )

    def _role(self, pane: Pane) -> str:
        return self.tr("Champion") if pane.is_champion else ""

    def _remark(self, pane: Pane) -> tuple[str, str]:
        """In a few words and in a sentence; a pane without a picture has said it itself."""
        if pane.is_broken:
            return ("", pane.notice.text())
        if self._bench.presenter.is_held_back(pane.photo.path):
            return (self.tr("filtered out"), self.tr("The filter hides it once you leave."))
        if pane.has_changed:
            return (self.tr("changed on disk"), self.tr("The file was changed meanwhile."))
        return ("", "")

    def _told(self, photo: Photo) -> Told:
        assessment = self._bench.presenter.assessment(photo.path)
        score = assessment.score if assessment is not None else None
        return Told(self._bench.presenter.facts(photo.path), score)

    # --- photos --------------------------------------------------------------------------------

    def follow(self) -> None:
        """Photos of the panes may have vanished, come back or changed on disk."""
        for pane in self._stage.panes:
            photo = self._bench.presenter.photo(pane.photo.path)
            if photo is None:
                heading = self.tr("No longer in this folder")
                sentence = self.tr("{name} was moved, renamed or deleted.")
                pane.say("image-off", heading, sentence.format(name=pane.photo.name))
                pane.is_gone = True
            elif photo != pane.photo or pane.is_gone:
                pane.show_photo(photo)
                pane.has_changed, pane.is_gone = True, False
                self._begin(pane)

    @Slot(object)
    def _begin(self, pane: Pane) -> None:
        """A new photo: any image of it that is at hand."""
        for source in (self._bench.grid_thumbnails, self._bench.strip_thumbnails):
            thumbnail = source.thumbnail(pane.photo)
            if thumbnail is not None and thumbnail.photo == pane.photo:
                pane.canvas.add_image(thumbnail.image)
                break
        pane.full_size = self._bench.pixels.full_size(pane.photo)
        assessment = self._bench.presenter.assessment(pane.photo.path)
        if pane.full_size is None and assessment is not None and not is_raw(pane.photo):
            # Of a RAW file the preview was scored, which may be smaller.
            pane.full_size = self._turned((assessment.width, assessment.height), pane.photo)

    def _turned(self, size: Size, photo: Photo) -> Size:
        return turn_size(size, self._bench.turning.turn_of(photo.path))

    @Slot(object)
    def _take_turned(self, paths: frozenset[Path]) -> None:
        """Nothing of how they were shown stays."""
        turned = [pane for pane in self._stage.panes if pane.photo.path in paths]
        for pane in turned:
            if not pane.is_gone:
                pane.show_photo(pane.photo)
                self._begin(pane)
        if turned:
            self.changed.emit()
            self.ask_soon()

    # --- pixels --------------------------------------------------------------------------------

    def ask_soon(self) -> None:
        """Asks for what the panes lack, once things rest."""
        self._ask.start()

    def ask(self) -> None:
        """Asks for what the panes lack."""
        if not self._stage.isVisible():
            return
        panes = sorted(self._stage.panes, key=lambda pane: not pane.is_focused)
        needs = [
            Need(
                pane.photo,
                self._view_of(pane),
                is_certain=pane.full_size is not None,
                field=pane.canvas.field_size(),
                width=pane.width_at_hand,
            )
            for pane in panes
            if not pane.is_broken
        ]
        found = plan(needs, FULL_SIZE_BYTES)
        self._reduced = found.reduced
        self._bench.pixels.want_all(found.requests)
        self._fetch_ahead()
        self.changed.emit()

    def _fetch_ahead(self) -> None:
        """What comes next is decoded as what is seen now is."""
        coming = (self._bench.presenter.photo(path) for path in self._presenter.coming())
        photos = [photo for photo in coming if photo is not None]
        if photos and self._stage.panes:
            last = self._stage.panes[-1]
            view = self._view_of(last)
            is_close = view is not None and box_for(view) is None and not view.fitted
            box = None if is_close else last.canvas.field_size()
            self._bench.pixels.fetch_ahead(photos, box)

    @Slot(object)
    def _take_pixels(self, decoded: ScreenPhoto) -> None:
        pane = self._pane(decoded.photo)
        if pane is not None and not pane.is_gone:
            first = not pane.has_pixels
            pane.add_image(decoded.image, decoded.full_size, decoded.rendering)
            if first:
                self.ask_soon()
            self.changed.emit()

    @Slot(object, str)
    def _take_failure(self, photo: Photo, message: str) -> None:
        pane = self._pane(photo)
        if pane is not None and not pane.is_gone:
            pane.say("triangle-alert", self.tr("Cannot be shown"), f"{photo.name}: {message}")
            self.changed.emit()

    @Slot(object, str)
    def _take_preview(self, photo: Photo, sentence: str) -> None:
        """The RAW file cannot be developed: its preview is all there is."""
        pane = self._pane(photo)
        if pane is not None:
            pane.undeveloped = sentence
            self.changed.emit()

    @Slot(object)
    def _take_screen(self, _profile: object) -> None:
        """Pixels are made differently now."""
        for pane in self._stage.panes:
            if not pane.is_broken:
                pane.show_photo(pane.photo)
                self._begin(pane)
        self.changed.emit()
        self.ask_soon()

    @Slot()
    def _try_again(self) -> None:
        """What could not be read may be read now."""
        broken = [pane for pane in self._stage.panes if pane.is_broken and not pane.is_gone]
        for pane in broken:
            pane.show_photo(pane.photo)
            self._begin(pane)
        if broken:
            self.changed.emit()
            self.ask_soon()

    def _pane(self, photo: Photo) -> Pane | None:
        if not self._stage.isVisible():
            return None
        return next((pane for pane in self._stage.panes if pane.photo == photo), None)
