"""What if, in the loupe: brush and bar, the model's answers, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence

from core.photos.laid_faults import Fault
from core.photos.photo import Photo
from core.photos.turns import turn_pixels
from core.results.heatmaps import Explanation
from mobileiqa_gui.loupe.page import LoupePage
from mobileiqa_gui.what_if.bar import WhatIfBar
from mobileiqa_gui.what_if.brush import BrushLayer
from mobileiqa_gui.what_if.presenter import WhatIfPresenter
from mobileiqa_gui.workers.images import on_screen, to_qimage
from mobileiqa_gui.workers.scoring import ModelReady
from mobileiqa_gui.workers.trying import Tried, Trying

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class WhatIf(QObject):
    """Off until a person asks; leaves the loupe as it was. Nothing is ever saved."""

    def __init__(self, bench: Workbench, page: LoupePage) -> None:
        super().__init__(page)
        self._bench, self._page = bench, page
        self._view = page.view
        self.presenter = WhatIfPresenter()
        self.trying = Trying(self)
        self.bar = WhatIfBar(page)
        self.brush = BrushLayer(self._view.canvas)
        self._model = ""
        self._is_on = False
        self._photo: Photo | None = None
        self._before: Explanation | None = None
        self._after: tuple[Explanation, QImage] | None = None
        page.show_above(self.bar)
        self.bar.hide()
        self._view.canvas.installEventFilter(self)
        self._connect()

    def _connect(self) -> None:
        bar, bench = self.bar, self._bench
        bar.fault_chosen.connect(self._choose)
        bar.strength_changed.connect(lambda value: setattr(self.presenter, "strength", value))
        bar.radius_changed.connect(self._set_radius)
        bar.whole_wanted.connect(lambda: self._lay(()))
        bar.undo_wanted.connect(self.undo)
        bar.before_toggled.connect(self._show_before)
        bar.closed.connect(self.leave)
        self.brush.drawn.connect(self._lay)
        self.trying.tried.connect(self._take)
        self.trying.failed.connect(self._take_failure)
        bench.scoring.model_ready.connect(self._take_model)
        bench.current_changed.connect(lambda _photo: self._reopen())
        bench.turning.turned.connect(lambda _paths: self._reopen())

    @property
    def is_on(self) -> bool:
        """Whether faults can be laid on."""
        return self._is_on

    def toggle(self) -> None:
        """On, in the loupe; or off."""
        if self._is_on and self._page.isVisible():
            self.leave()
            return
        self._page.wanted.emit()
        if self._bench.current is not None and self._model:
            self._is_on = True
            self._view.heatmaps.set_wipe_off()
            self.bar.show()
            self._reopen()

    def leave(self) -> None:
        """The photo as it is."""
        if not self._is_on:
            return
        self._is_on = False
        self.bar.hide()
        self.brush.hide()
        self.trying.open(None)
        self._view.canvas.set_stand_in(None)
        if self._photo is not None and self._photo == self._view.photo():
            self._bench.scoring.explain(self._photo)

    def undo(self) -> None:
        """Take the last fault off."""
        if self._is_on and self.presenter.undo():
            self.trying.undo()
            self._show()

    def toggle_before(self) -> None:
        """The photo as it is, and with its faults again."""
        if self._is_on:
            self._show_before(not self.presenter.shows_before)

    def close(self) -> None:
        """The window closes."""
        self.trying.close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z takes a fault off before it undoes anything else."""
        if not self._is_on or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Undo):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.undo()
            return True
        return False

    # --- within --------------------------------------------------------------------------------

    def _reopen(self) -> None:
        """Another photo, or the same as it stands now: nothing is laid on."""
        if not self._is_on:
            return
        photo = self._bench.current
        if photo is None:
            self.leave()
            return
        self._photo, self._before, self._after = photo, None, None
        self.presenter.open(self._bench.turning.turn_of(photo.path))
        self._view.canvas.set_stand_in(None)
        self.brush.forget()
        self.brush.set_radius(self.presenter.radius)
        self.brush.setGeometry(self._view.canvas.rect())
        self.brush.show()
        self.trying.open(photo, self._model)
        self._show()

    @Slot(object)
    def _choose(self, fault: Fault) -> None:
        self.presenter.fault = fault

    @Slot(float)
    def _set_radius(self, share: float) -> None:
        self.presenter.radius = share
        self.brush.set_radius(share)

    @Slot(object)
    def _lay(self, points: tuple[tuple[float, float], ...]) -> None:
        self.trying.lay(self.presenter.stroke(points))
        self._show()

    @Slot(bool)
    def _show_before(self, before: bool) -> None:
        self.presenter.shows_before = before
        self._show()

    @Slot(object)
    def _take(self, tried: Tried) -> None:
        if not self._is_on or tried.photo != self._photo:
            return
        if not self.presenter.take(tried.strokes, tried.explanation.assessment):
            return
        count = len(tried.strokes)
        turn = self.presenter.turn
        explanation = tried.explanation.turned(turn)
        if count == 0:
            self._before = explanation
        if count == self.presenter.laid:
            image = to_qimage(turn_pixels(tried.shown, turn))
            self._after = (explanation, on_screen(image, self._bench.screen.profile.icc))
            self._show()

    @Slot(object, str)
    def _take_failure(self, photo: Photo, sentence: str) -> None:
        if self._is_on and photo == self._photo:
            self.presenter.failure = sentence
            self.brush.hide()
            self._show()

    @Slot(object)
    def _take_model(self, ready: ModelReady) -> None:
        self._model = str(ready.path)
        self._reopen()

    def _show(self) -> None:
        """Picture, maps, score and what stands at the brush."""
        state, photo = self.presenter, self._photo
        self.bar.show_state(state)
        if photo is None:
            return
        shows_faults = state.laid > 0 and not state.shows_before
        explanation = self._before
        if self._after is not None:
            explanation = self._after[0] if shows_faults else self._before
            self._view.canvas.set_stand_in(self._after[1] if shows_faults else None)
        if explanation is not None:
            self._view.set_explanation(photo, explanation)
        self.brush.tell(state.difference_words() if shows_faults else "")
