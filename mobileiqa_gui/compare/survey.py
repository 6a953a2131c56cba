"""What survey shows: the selected photos, dropped one by one until the keepers are left. No Qt."""

from __future__ import annotations

from pathlib import Path

from mobileiqa_gui.compare.chosen import Chosen
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate

# Beyond this many the photos would be no larger than the grid's; the rest follow as some go.
MOST_SURVEYED = 36


class SurveyPresenter:
    """What is dropped leaves the selection, nothing else: it is not rejected.

    The set stays until one leaves, as in compare.
    """

    reference = None

    def __init__(self, library: LibraryPresenter) -> None:
        self._library = library
        self.chosen = Chosen(library, MOST_SURVEYED)

    @property
    def panes(self) -> tuple[Path, ...]:
        return self.chosen.panes

    @property
    def focused(self) -> Path | None:
        return self.chosen.focused

    @property
    def selected(self) -> tuple[Path, ...]:
        """The photos to be selected: all that were not dropped."""
        return self.chosen.photos

    @property
    def is_over(self) -> bool:
        """Whether no photo of the panes is there any more."""
        return not any(self._library.photo(path) for path in self.panes)

    @property
    def can_put_back(self) -> bool:
        return self.chosen.can_put_back

    def coming(self) -> tuple[Path, ...]:
        """The photos that are seen when some are dropped."""
        return self.chosen.photos[self.chosen.most :][:2]

    def sentence(self) -> str:
        """What has to be said of the set; empty for nothing."""
        if self.chosen.beyond:
            text = translate("compare", "The first {most} of {count} selected photos")
            count = in_digits(len(self.chosen.photos))
            return text.format(most=self.chosen.most, count=count)
        if len(self.panes) == 1 and not self.can_put_back:
            return translate("compare", "Select several photos in the grid to see them together")
        return ""

    def open(self) -> None:
        """The view was chosen: with the photos that are selected now."""
        selected = tuple(photo.path for photo in self._library.selected)
        current = self._library.current
        alive = {path for path in self.chosen.photos if self._library.photo(path)}
        if not self.is_over and set(selected) == alive:
            self.chosen.focus(current if current in self.panes else None)
        else:
            self.chosen.open(selected, current)

    def leave(self) -> tuple[Path, ...]:
        """What stays selected when another view is chosen."""
        return self.selected

    def follow(self) -> None:
        """Photos moved or vanished, or the selection was changed elsewhere."""
        if self.is_over:
            return
        selected = tuple(photo.path for photo in self._library.selected)
        if not self.chosen.follow(selected, self._library.current):
            self.open()

    def focus(self, path: Path) -> None:
        if path in self.panes:
            self.chosen.focus(path)

    def turn(self, step: int) -> None:
        """The focus goes on to the next pane."""
        self.chosen.turn(step)

    def step(self, across: int, down: int, columns: int) -> None:
        """An arrow."""
        self.chosen.step(across, down, columns)

    def go_to_end(self, step: int) -> None:
        """The first (-1) or last (1) pane."""
        self.chosen.go_to_end(step)

    def drop(self, path: Path | None = None) -> Path | None:
        """A photo, by default the focused one, leaves the survey and the selection."""
        return self.chosen.drop(path)

    def put_back(self) -> Path | None:
        """The photo that was dropped last returns."""
        return self.chosen.put_back()
