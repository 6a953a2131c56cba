"""What is decided about the opened folder's photos, and what their files say. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from core.catalogue.decisions import Decision, Decisions, Held, Statement, held
from core.catalogue.mark_values import (
    ORIENTATION,
    PROPERTIES,
    as_json,
    change_of,
    marks_of,
    values_of,
)
from core.marks.marks import UNMARKED, MarkChange, Marks
from mobileiqa_gui.marks.turns import Turns

Said = Mapping[str, Statement]


class MarksBook:
    """By the photo's path. What takes news returns the marks of photos whose marks are others now.

    A mark that a person sets is entered here at once, before the ledger has it, so that it shows
    within a frame; until then (`kept`) what is read from the ledger does not overwrite it.
    """

    def __init__(self) -> None:
        self.turns = Turns()
        self._decisions: dict[Path, Decisions] = {}
        self._said: dict[Path, Said] = {}
        self._contradicted: set[Path] = set()
        self._held: dict[Path, Held] = {}
        self._waiting: Counter[Path] = Counter()

    def clear(self) -> None:
        """Another folder."""
        self._decisions, self._said, self._held = {}, {}, {}
        self._contradicted = set()
        self.turns.clear()

    def marks(self, path: Path) -> Marks:
        return self._held[path].marks if path in self._held else UNMARKED

    def marked(self) -> Iterable[tuple[Path, Marks]]:
        """The photos that bear any."""
        return ((path, one.marks) for path, one in self._held.items() if one.marks)

    def is_in_conflict(self, path: Path) -> bool:
        """Whether statements about the photo differ, and nobody decided between them since."""
        if path in self._held and self._held[path].conflict:
            return True
        if path not in self._contradicted:
            return False
        said, decisions = self._said[path], self._decisions.get(path, {})
        newest = max(said[key].moment for key in PROPERTIES if key in said)
        marked = [decisions[key].moment for key in PROPERTIES if key in decisions]
        return all(moment < newest for moment in marked)

    def said(self, path: Path) -> Marks | None:
        """The marks as the photo's files state them; None where they were not read."""
        statements = self._said.get(path)
        if statements is None:
            return None
        return marks_of({key: statement.value for key, statement in statements.items()})

    def decided(self, path: Path) -> MarkChange:
        """The properties that were decided here, as they hold now; the others are kept."""
        values = values_of(self.marks(path))
        decisions = self._decisions.get(path, {})
        return change_of({key: values[key] for key in PROPERTIES if key in decisions})

    def decide(
        self, path: Path, change: MarkChange, moment: datetime, *, by_score: bool = False
    ) -> None:
        """A person changes marks; `by_score`: has scores give the stars."""
        statements = self._said.get(path)
        decisions = dict(self._decisions.get(path, {}))
        then = None if statements is None else _all_values(statements)
        for key, value in as_json(change).items():
            said = None if then is None else then[key]
            decisions[key] = Decision(value, moment, said, by_score)
        self._decisions[path] = decisions
        self._waiting[path] += 1
        self._judge(path)

    def turn(self, path: Path, orientation: int, moment: datetime) -> None:
        """A person turns the photo into this EXIF orientation."""
        decision = Decision(orientation, moment, self.turns.said(path))
        self._decisions[path] = {**self._decisions.get(path, {}), ORIENTATION: decision}
        self._waiting[path] += 1
        self._judge(path)

    def kept(self, paths: Iterable[Path]) -> None:
        """One change of each of these photos is in the ledger, or was refused."""
        self._waiting.subtract(paths)

    def take_decisions(
        self, paths: Iterable[Path], found: Mapping[Path, Decisions]
    ) -> dict[Path, Marks]:
        """What the ledger holds of these photos."""
        changed = {}
        concerned = found.keys() | self._decisions.keys()
        for path in concerned.intersection(paths) if concerned else ():  # nearly none of a folder
            if self._waiting[path] > 0:
                continue
            before = self._look_of(path)
            self._decisions[path] = found.get(path, {})
            self._judge(path)
            if self._look_of(path) != before:
                changed[path] = self.marks(path)
        return changed

    def take_said(
        self, said: Mapping[Path, Said], contradicted: Iterable[Path] = ()
    ) -> dict[Path, Marks]:
        """What files say; `contradicted` are photos whose files contradict one another.

        Photos that are in conflict now, or no longer, are returned too.
        """
        changed = {}
        differing = frozenset(contradicted)
        for path, statements in said.items():
            before, said_before = self._look_of(path), self._said.get(path, {})
            self._said[path] = statements
            self._contradicted.discard(path)
            if path in differing:
                self._contradicted.add(path)
            if statements != said_before:  # of nearly all of a folder nothing is said
                self._judge(path)
            if self._look_of(path) != before:
                changed[path] = self.marks(path)
        return changed

    def _look_of(self, path: Path) -> tuple[Marks, bool]:
        return self.marks(path), self.is_in_conflict(path)

    def _judge(self, path: Path) -> None:
        decisions, said = self._decisions.get(path, {}), self._said.get(path, {})
        self.turns.judge(path, decisions, said)
        result = held(decisions, said)
        if result == Held(UNMARKED):
            self._held.pop(path, None)
        else:
            self._held[path] = result


def _all_values(statements: Said) -> dict[str, object]:
    """Of every property: the value stated, or that of no mark."""
    return values_of(UNMARKED) | {key: said.value for key, said in statements.items()}
