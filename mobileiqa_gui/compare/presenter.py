"""What compare shows: all chosen photos at once, or a champion against one challenger. No Qt."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from mobileiqa_gui.compare.chosen import Chosen
from mobileiqa_gui.compare.duel import Duel
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate

MOST_COMPARED = 8


class Mode(StrEnum):
    """How photos stand against one another."""

    ALL = "all"
    CHAMPION = "champion"


class ComparePresenter:
    """Opened with several selected photos it shows them all (at most `MOST_COMPARED`); with one,
    it and the photos after it, one at a time.

    The set stays until one leaves: a mark that makes the filter hide a photo, or a photo that
    vanishes, takes no pane away. Left and entered again with the same photos it goes on.
    """

    def __init__(self, library: LibraryPresenter) -> None:
        self._library = library
        self.chosen = Chosen(library, MOST_COMPARED)
        self.duel = Duel(library)
        self.mode = Mode.ALL
        # From one photo: the challengers are all photos shown.
        self._from_list = False

    # --- what is shown -------------------------------------------------------------------------

    @property
    def panes(self) -> tuple[Path, ...]:
        """The photos seen, left to right."""
        return self.duel.panes if self.mode is Mode.CHAMPION else self.chosen.panes

    @property
    def focused(self) -> Path | None:
        """The photo that marks go to: the current one."""
        return self.duel.focused if self.mode is Mode.CHAMPION else self.chosen.focused

    @property
    def reference(self) -> Path | None:
        """The photo that the others are told apart from: the champion, or the focused one."""
        return self.duel.champion if self.mode is Mode.CHAMPION else self.chosen.focused

    @property
    def is_over(self) -> bool:
        """Whether no photo of the panes is there any more."""
        return not any(self._library.photo(path) for path in self.panes)

    @property
    def can_put_back(self) -> bool:
        """Whether a photo was dropped that is still there."""
        return self._part.can_put_back

    @property
    def selected(self) -> tuple[Path, ...]:
        """The photos to be selected while one compares."""
        if self.mode is Mode.ALL:
            return self.chosen.photos
        return self.duel.panes if self.duel.pool is None else self.duel.pool

    def coming(self) -> tuple[Path, ...]:
        """The photos that an arrow would bring, the likelier first."""
        return self.duel.neighbours() if self.mode is Mode.CHAMPION else ()

    def sentence(self) -> str:
        """What has to be said of the set; empty for nothing."""
        if self.mode is Mode.ALL and self.chosen.beyond:
            text = translate(
                "compare",
                "The first {most} of {count} selected photos. Champion shows all of them, one at a "
                "time.",
            )
            count = in_digits(len(self.chosen.photos))
            return text.format(most=self.chosen.most, count=count)
        if len(self.panes) < 2:
            return translate("compare", "There is no other photo to compare with")
        return ""

    # --- coming and going ----------------------------------------------------------------------

    def open(self) -> None:
        """The view was chosen: with the photos that are selected now."""
        current = self._library.current
        selected = tuple(photo.path for photo in self._library.selected)
        if len(selected) < 2:
            resumes = self._from_list and self.duel.resumes(current)
            if self.mode is not Mode.CHAMPION or not resumes:
                self._open_with_list(current)
            else:
                self.duel.focus(current)
        elif self._has_same(selected):
            self._part.focus(current if current in self.panes else self._first_there())
        else:
            self.mode, self._from_list = Mode.ALL, False
            self.chosen.open(selected, current)

    def _open_with_list(self, current: Path | None) -> None:
        self.mode, self._from_list = Mode.CHAMPION, True
        if current is not None:
            self.duel.open(current, None)

    def leave(self) -> tuple[Path, ...]:
        """What stays selected when another view is chosen: all that was compared; of a comparison
        that began with one photo only the focused one."""
        focused = self.focused
        return (focused,) if self._from_list and focused is not None else self.selected

    def follow(self) -> None:
        """Photos moved or vanished, or the selection was changed elsewhere."""
        if self.is_over:
            return
        current = self._library.current
        selected = tuple(photo.path for photo in self._library.selected)
        if self.mode is Mode.ALL:
            if not self.chosen.follow(selected, current):
                self.open()
        elif len(selected) < 2 or self._alive().issuperset(selected):
            self.duel.follow(current)
        else:
            self.open()

    # --- what a person does --------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        """All at once, or the focused photo as champion against the others."""
        focused = self.focused
        if mode is self.mode or focused is None:
            return
        if mode is Mode.CHAMPION:
            self.duel.open(focused, None if self._from_list else self.chosen.photos)
        else:
            self.chosen.open(self.selected, focused)
        self.mode = mode

    def focus(self, path: Path) -> None:
        if path in self.panes:
            self._part.focus(path)

    def turn(self, step: int) -> None:
        """The focus goes on to the next pane."""
        if self.mode is Mode.CHAMPION:
            self.duel.turn()
        else:
            self.chosen.turn(step)

    def step(self, across: int, down: int, columns: int) -> None:
        """An arrow: another challenger; with all at once another pane."""
        if self.mode is Mode.CHAMPION:
            self.duel.step(across or down)
        else:
            self.chosen.step(across, down, columns)

    def go_to_end(self, step: int) -> None:
        """The first (-1) or last (1) challenger or pane."""
        if self.mode is Mode.CHAMPION:
            self.duel.go_to_end(step)
        elif self.panes:
            self.chosen.go_to_end(step)

    def winner(self) -> None:
        """The challenger takes the champion's place; of all at once the focused photo becomes the
        champion."""
        if self.mode is Mode.CHAMPION:
            self.duel.win()
        else:
            self.set_mode(Mode.CHAMPION)

    def drop(self, path: Path | None = None) -> Path | None:
        """A photo, by default the focused one, is compared no more."""
        return self._part.drop(path)

    def put_back(self) -> Path | None:
        """The photo that was dropped last is compared again."""
        return self._part.put_back()

    # --- within --------------------------------------------------------------------------------

    @property
    def _part(self) -> Chosen | Duel:
        return self.duel if self.mode is Mode.CHAMPION else self.chosen

    def _alive(self) -> set[Path]:
        return {path for path in self.selected if self._library.photo(path) is not None}

    def _has_same(self, selected: tuple[Path, ...]) -> bool:
        return bool(self.panes) and not self.is_over and set(selected) == self._alive()

    def _first_there(self) -> Path | None:
        return next((path for path in self.panes if self._library.photo(path)), None)
