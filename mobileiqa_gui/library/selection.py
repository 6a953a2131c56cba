"""Which photos are selected: the current one, the others, and where a range begins. No Qt.

As in napari's selection and in Qt's, one photo is *current* (shown by the info panel and the loupe)
and any number are *selected*. Here the current one is always among the selected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path


class Gesture(Enum):
    """What pointing at a photo does to the selection."""

    ONLY = "a click, an arrow: this photo alone"
    TOGGLE = "Ctrl+click: this photo more, or less"
    RANGE = "Shift: from the anchor to this photo, and nothing else"
    ADD_RANGE = "Ctrl+Shift: from the anchor to this photo, beside what was selected"


class Selection:
    """`anchor` is where a range begins: the photo last clicked without Shift."""

    def __init__(self) -> None:
        self.current: Path | None = None
        self.anchor: Path | None = None
        self._selected: dict[Path, None] = {}

    def __len__(self) -> int:
        return len(self._selected)

    def __contains__(self, path: object) -> bool:
        return path in self._selected

    def __iter__(self) -> Iterator[Path]:
        """In the order in which they were selected."""
        return iter(self._selected)

    def only(self, path: Path | None) -> None:
        """One photo, or none."""
        self.current = self.anchor = path
        self._selected = {path: None} if path is not None else {}

    def toggle(self, path: Path) -> None:
        """One photo more, or less; the last one stays.

        Taken out while it is current, it hands that on to the one selected before.
        """
        if path not in self._selected:
            self._selected[path] = None
            self.current = self.anchor = path
        elif len(self._selected) > 1:
            del self._selected[path]
            if self.current == path:
                self.current = next(reversed(self._selected))
            self.anchor = self.current

    def span(self, between: Sequence[Path], *, keep: bool) -> None:
        """A range that runs from the anchor to the photo pointed at, both included.

        With `keep` it comes beside what is selected already.
        """
        if not keep:
            self._selected = {}
        self._selected.update(dict.fromkeys(between))
        self.current = between[-1]

    def take(self, paths: Iterable[Path]) -> None:
        """Exactly these. The current photo stays if it is one of them, else it is the first.

        Without any, the current one alone stays selected.
        """
        wanted = dict.fromkeys(paths)
        if not wanted:
            self.only(self.current)
            return
        self._selected = wanted
        if self.current not in wanted:
            self.current = next(iter(wanted))
        if self.anchor not in wanted:
            self.anchor = self.current

    def retain(self, is_shown: Callable[[Path], bool]) -> None:
        """Photos that are hidden or gone leave; who is current is the caller's to settle."""
        self._selected = {path: None for path in self._selected if is_shown(path)}
        if self.anchor not in self._selected:
            self.anchor = None
