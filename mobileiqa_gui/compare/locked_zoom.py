"""Zoom and pan of a page whose panes move as one, as keys, buttons and mouse ask for them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtGui import QCursor

from mobileiqa_gui.compare.lockstep import Change, Lockstep
from mobileiqa_gui.compare.pane_canvas import PaneCanvas
from mobileiqa_gui.loupe.bar import FIT
from mobileiqa_gui.loupe.field_menu import field_colour
from mobileiqa_gui.loupe.viewport import Point


class LockedPane(Protocol):
    """What moves with its neighbours."""

    canvas: PaneCanvas


P = TypeVar("P", bound=LockedPane)


class LockedZoom(Generic[P]):
    """Goes before QWidget (or a page) among a page's bases."""

    _locked: Lockstep

    # --- what a page tells of its panes --------------------------------------------------------

    def locked_panes(self) -> Sequence[P]:
        """All panes in sight."""
        raise NotImplementedError

    def leading_pane(self) -> P | None:
        """The one that keys and buttons speak to."""
        raise NotImplementedError

    def key_of(self, pane: P) -> Hashable:
        """By what the pane is known among those that move as one."""
        raise NotImplementedError

    def moved(self) -> None:
        """The panes look elsewhere now."""
        raise NotImplementedError

    # --- what is asked for ---------------------------------------------------------------------

    def toggle_full_size(self) -> None:
        """100 % at the pointer, and back to fit."""
        pane, at = self.at_pointer()
        self.change(lambda view: view.toggled(at), pane)

    def zoom_in(self) -> None:
        """One step nearer."""
        self.change(lambda view: view.stepped(1))

    def zoom_out(self) -> None:
        """One step away."""
        self.change(lambda view: view.stepped(-1))

    def zoom_fit(self) -> None:
        """Every photo whole."""
        self._locked.fit()
        self.moved()

    def choose_zoom(self, choice: str) -> None:
        """A button of the bar: fit, or one photo pixel on one of the screen's."""
        if choice == FIT:
            self.zoom_fit()
        else:
            self._locked.actual()
            self.moved()

    def change(self, change: Change, pane: P | None = None) -> None:
        """A change of one pane's view, by default the leading one's, done in all of them."""
        pane = pane or self.leading_pane()
        if pane is not None:
            self._locked.change(self.key_of(pane), change)
            self.moved()

    def pan(self, pane: P, dx: float, dy: float, *, alone: bool = False) -> None:
        """By device pixels; `alone`: the others stay."""
        pan = self._locked.pan_alone if alone else self._locked.pan
        pan(self.key_of(pane), dx, dy)
        self.moved()

    def connect_zoom(self, pane: P) -> None:
        """A new pane's wheel zooms all of them at its place."""
        pane.canvas.zoomed.connect(
            lambda factor, at: self.change(lambda view: view.scaled(factor, at), pane)
        )

    def set_field(self, key: str) -> None:
        """The grey around the photos."""
        for pane in self.locked_panes():
            pane.canvas.set_field(field_colour(key))

    def at_pointer(self) -> tuple[P | None, Point | None]:
        """The pane under the pointer and the place in it, in device pixels."""
        for pane in self.locked_panes():
            place = pane.canvas.mapFromGlobal(QCursor.pos())
            if pane.canvas.rect().contains(place) and pane.canvas.isVisible():
                ratio = pane.canvas.devicePixelRatioF()
                return (pane, (place.x() * ratio, place.y() * ratio))
        return (None, None)
