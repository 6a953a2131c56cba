"""What compare and survey share: panes that follow a presenter, fed from the workers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.photos.photo import Photo
from mobileiqa_gui.commands.command import key_text
from mobileiqa_gui.compare.commands import PUT_BACK
from mobileiqa_gui.compare.feed import PaneFeed
from mobileiqa_gui.compare.pane import Pane
from mobileiqa_gui.compare.pane_grid import USUAL_SHAPE, Shape
from mobileiqa_gui.compare.stage import Stage
from mobileiqa_gui.loupe.viewport import Viewport
from mobileiqa_gui.spoken import tell_current
from mobileiqa_gui.theme import set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

Key = Qt.Key
_ARROWS: dict[int, tuple[int, int]] = {
    Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1),
}  # fmt: skip
_ENDS: dict[int, int] = {Key.Key_Home: -1, Key.Key_End: 1}


class Shown(Protocol):
    """What decides about the panes: `ComparePresenter`, `SurveyPresenter`."""

    @property
    def panes(self) -> tuple[Path, ...]: ...
    @property
    def focused(self) -> Path | None: ...
    @property
    def reference(self) -> Path | None: ...
    @property
    def selected(self) -> tuple[Path, ...]: ...
    @property
    def is_over(self) -> bool: ...
    def coming(self) -> tuple[Path, ...]: ...
    def sentence(self) -> str: ...
    def open(self) -> None: ...
    def leave(self) -> tuple[Path, ...]: ...
    def follow(self) -> None: ...
    def focus(self, path: Path) -> None: ...
    def turn(self, step: int) -> None: ...
    def step(self, across: int, down: int, columns: int) -> None: ...
    def go_to_end(self, step: int) -> None: ...
    def drop(self, path: Path | None = None) -> Path | None: ...
    def put_back(self) -> Path | None: ...


class PanesPage(QWidget):
    """Works only while it is shown. `closed` asks for another view: no photo is left to show.
    `said(words)` is for the status line.

    The focused pane's photo is the current one, and those of `presenter.selected` are selected;
    both are held against the filter until one leaves.
    """

    # Whether the focused pane shows how it is taken out. In compare nothing lies on the photo.
    says_cross = False

    closed = Signal()
    said = Signal(str)

    def __init__(self, bench: Workbench, presenter: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self._bench, self._presenter = bench, presenter
        self._is_open = self._is_telling = False
        self.stage = Stage(self)
        self.note = QLabel(self)
        set_role(self.note, "secondary")
        self.note.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, 0)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.note)
        self.column.addWidget(self.stage, 1)
        self.setFocusProxy(self.stage)
        self.feed = PaneFeed(bench, self.stage, presenter, self.view_of, self)
        self.stage.focused.connect(self._focus)
        self.stage.dropped.connect(self.drop)
        self.stage.turned.connect(self.turn)
        self.stage.resized.connect(self.feed.ask_soon)
        self.feed.changed.connect(self.refresh)
        bench.photo_list.reordered.connect(self._follow)
        bench.photo_list.selection_changed.connect(self._follow)
        for news in (bench.photo_list.rescored, bench.photo_list.marked, bench.photo_list.informed):
            news.connect(self.refresh)

    # --- coming and going ----------------------------------------------------------------------

    @property
    def photos(self) -> list[Photo]:
        """Those of the panes, the focused one first."""
        panes = sorted(self.stage.panes, key=lambda pane: not pane.is_focused)
        return [pane.photo for pane in panes]

    def open(self) -> None:
        """The page has just been brought to the front."""
        self._is_open = True
        self._presenter.open()
        self.show_set()

    def leave(self) -> None:
        """Another view is chosen."""
        if not self._is_open:
            return
        self._is_open = False
        focused = self._presenter.focused
        self._tell(self._presenter.leave(), focused, held=())
        self._bench.pixels.want_all([])
        self.stage.show_photos([], [])

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._bench.pixels.want_all([])

    @Slot()
    def _follow(self) -> None:
        """Photos moved, vanished or changed, or another was made the current one elsewhere."""
        if not self._is_open or self._is_telling or not self.isVisible():
            return
        self._presenter.follow()
        if self._presenter.is_over:
            self.closed.emit()
        else:
            self.show_set()

    # --- what a person does --------------------------------------------------------------------

    def turn(self, step: int) -> None:
        """The focus goes on to the next pane (or back)."""
        self._presenter.turn(step)
        self.show_set()

    def go(self, step: int) -> None:
        """The next photo, or the one before."""
        self._presenter.step(step, 0, self.stage.columns)
        self.show_set()

    @Slot(object)
    def drop(self, path: Path | None = None) -> None:
        """A photo, by default the focused one, leaves the set."""
        dropped = self._presenter.drop(path)
        if dropped is not None:
            self.show_set()
            key = key_text(PUT_BACK)
            again = self.tr("{name} taken out, {key} brings it back")
            text = again if key else self.tr("{name} taken out")
            self.said.emit(text.format(name=dropped.name, key=key))

    def put_back(self) -> None:
        """The photo that was dropped last returns."""
        returned = self._presenter.put_back()
        if returned is not None:
            self.show_set()
            self.said.emit(self.tr("{name} is back").format(name=returned.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if not held and key in _ARROWS:
            self._presenter.step(*_ARROWS[key], self.stage.columns)
            self.show_set()
        elif not held and key in _ENDS:
            self._presenter.go_to_end(_ENDS[key])
            self.show_set()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _focus(self, path: Path) -> None:
        self._presenter.focus(path)
        self.show_set()

    # --- showing -------------------------------------------------------------------------------

    def show_set(self) -> None:
        """Panes, focus, selection and captions as the presenter has them now."""
        presenter, library = self._presenter, self._bench.presenter
        self._tell(
            presenter.selected, presenter.focused, held=(*presenter.selected, *presenter.panes)
        )
        photos = []
        for path in presenter.panes:
            photo, pane = library.photo(path), self.stage.pane(path)
            shown = photo or (pane.photo if pane is not None else None)
            if shown is not None:
                photos.append(shown)
        self.prepare()
        self.stage.show_photos(photos, [self._shape(photo) for photo in photos])
        self.stage.show_focus(presenter.focused)
        self.feed.follow()
        self.refresh()
        self.feed.ask_soon()

    def prepare(self) -> None:
        """Before the panes are laid out."""

    @Slot()
    def refresh(self) -> None:
        """Captions, sentence and viewports."""
        if not self._is_open:
            return
        sentence = self._presenter.sentence()
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))
        self.stage.set_shapes([self._shape(pane.photo) for pane in self.stage.panes])
        for pane in self.stage.panes:
            pane.set_can_be_dropped(len(self.stage.panes) > 1, is_said=self.says_cross)
            pane.show_caption(self.feed.caption(pane))
            if pane.is_focused:
                tell_current(self.stage, pane.accessibleName())
        self.look()

    def look(self) -> None:
        """Every pane looks through its viewport."""
        for pane in self.stage.panes:
            view = self.view_of(pane)
            if view is not None and not pane.is_broken:
                pane.canvas.set_view(view)

    def view_of(self, pane: Pane) -> Viewport | None:
        """A pane's viewport: here the whole photo."""
        size = self.feed.size_of(pane)
        return Viewport.fit(size, pane.canvas.field_size()) if size is not None else None

    def _shape(self, photo: Photo) -> Shape:
        pane = self.stage.pane(photo.path)
        return self.feed.shape_of(photo, pane) or USUAL_SHAPE

    def _tell(
        self, selected: tuple[Path, ...], focused: Path | None, held: tuple[Path, ...]
    ) -> None:
        """The library holds and selects what stands here; it chooses itself where nothing of it is
        shown any more."""
        self._is_telling = True
        self._bench.photo_list.hold(held)
        library = self._bench.presenter
        there = [path for path in selected if library.position_of(path) is not None]
        if there:
            self._bench.look_at(there, focused)
        self._is_telling = False
