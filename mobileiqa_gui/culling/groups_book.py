"""The groups of the opened folder as the grid shows them: folded or open. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.culling.groups import Group
from core.marks.marks import Flag, MarkChange, Marks
from mobileiqa_gui.library.folding import NOTHING_FOLDED, Folding


@dataclass(frozen=True, slots=True)
class Place:
    """Where a photo stands in its group: counted from 1."""

    group: Group
    number: int
    is_folded: bool


class GroupsBook:
    """`is_on`: groups are shown as groups. All are folded but for those a person opened.

    Of a folded group one photo stands for all: the current one when it was folded, else one that
    was picked, else the best.
    """

    def __init__(self) -> None:
        self.is_on = False
        self.groups: Sequence[Group] = ()
        self._group_of: dict[Path, Group] = {}
        self._open: set[Path] = set()  # members of open groups
        self._fronts: dict[Group, Path] = {}

    def clear(self) -> None:
        """Another folder: what is shown as groups stays so."""
        self.take(())
        self._open.clear()
        self._fronts.clear()

    def take(self, groups: Sequence[Group]) -> None:
        """The groups as they are now. Groups that a person opened stay open."""
        self.groups = tuple(groups)
        self._group_of = {path: group for group in groups for path in group.members}
        known = set(self.groups)
        self._fronts = {group: path for group, path in self._fronts.items() if group in known}

    def group(self, path: Path | None) -> Group | None:
        return self._group_of.get(path) if path is not None else None

    def place(self, path: Path) -> Place | None:
        """None where groups are not shown, or it is in none."""
        group = self._group_of.get(path)
        if group is None or not self.is_on:
            return None
        return Place(group, group.members.index(path) + 1, self._is_folded(group))

    def touched(self, paths: Iterable[Path]) -> list[Group]:
        """The groups of these photos, each once."""
        found = (self._group_of.get(path) for path in paths)
        return list(dict.fromkeys(group for group in found if group is not None))

    # --- folding -------------------------------------------------------------------------------

    def toggle_view(self) -> None:
        """Groups are shown as groups, all folded; or no longer."""
        self.is_on = not self.is_on
        self._open.clear()
        self._fronts.clear()

    def toggle(self, groups: Iterable[Group]) -> None:
        """Opens these groups; where all are open, folds them."""
        groups = list(groups)
        fold = all(not self._is_folded(group) for group in groups)
        for group in groups:
            self._fronts.pop(group, None)
            if fold:
                self._open.difference_update(group.members)
            else:
                self._open.update(group.members)

    def folding(
        self,
        current: Path | None,
        marks_of: Callable[[Path], Marks],
        worth_of: Callable[[Path], float],
    ) -> Folding:
        """How the grid arranges the photos."""
        if not self.is_on:
            return NOTHING_FOLDED
        hidden: set[Path] = set()
        for group in self.groups:
            if self._is_folded(group):
                front = self._front(group, current, marks_of, worth_of)
                hidden.update(path for path in group.members if path != front)
        return Folding(tuple(group.members for group in self.groups), frozenset(hidden))

    def _is_folded(self, group: Group) -> bool:
        return self._open.isdisjoint(group.members)

    def _front(
        self,
        group: Group,
        current: Path | None,
        marks_of: Callable[[Path], Marks],
        worth_of: Callable[[Path], float],
    ) -> Path:
        if group not in self._fronts:
            if current in group.members:
                self._fronts[group] = current
            elif group.is_set:
                self._fronts[group] = group.members[0]
            else:
                rank = {None: 1, Flag.PICK: 2, Flag.REJECT: 0}
                self._fronts[group] = max(
                    group.members, key=lambda path: (rank[marks_of(path).flag], worth_of(path))
                )
        return self._fronts[group]

    # --- marking -------------------------------------------------------------------------------

    def keep_and_reject(self, chosen: Collection[Path]) -> Mapping[Path, MarkChange] | None:
        """The chosen photos are picked, and the others of their bursts rejected. None where one of
        the groups is a set, which stays whole; empty where none is in a burst."""
        groups = self.touched(chosen)
        if any(group.is_set for group in groups):
            return None
        return {
            path: MarkChange(flag=Flag.PICK if path in chosen else Flag.REJECT)
            for group in groups
            for path in group.members
        }
