"""Groups as a person changes them, and how they stand beside those that are worked out.

Whatever a person did to a group, all its photos are placed by them from then on: what is worked
out later touches none of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from core.catalogue.own_groups import OwnGroup
from core.culling.grouping import in_order
from core.culling.groups import Group, Kind
from core.culling.shots import Shot

Placed = dict[Path, OwnGroup]
"""Where each photo belongs from now on."""


def with_own(
    groups: Sequence[Group], own: Mapping[Path, OwnGroup], shots: Sequence[Shot]
) -> tuple[Group, ...]:
    """The groups that hold: those of a person, and of the others what is left of them.

    Photos that are worked out to belong to a group that a person changed are not put into it; those
    of them that are left stay a group while they are two.
    """
    if not own:
        return tuple(groups)
    there = {shot.path for shot in shots}
    members: dict[str, list[Path]] = {}
    kinds: dict[str, Kind] = {}
    for path, one in own.items():
        if one.name is not None and path in there:
            members.setdefault(one.name, []).append(path)
            kinds.setdefault(one.name, _kind(one.kind))
    found = [Group(kinds[name], tuple(paths)) for name, paths in members.items()]
    for group in groups:
        rest = tuple(path for path in group.members if path not in own)
        found.append(Group(group.kind, rest))
    return in_order([group for group in found if len(group.members) > 1], shots)


def grouped_together(groups: Sequence[Group], chosen: Sequence[Path]) -> Placed:
    """These photos and all of the groups they are in become one group.

    So two groups are merged, and a photo is put into a group. The kind is that of the largest group
    among them, a burst where there is none.
    """
    touched = _touched(groups, chosen)
    largest = max(touched, key=lambda group: len(group.members), default=None)
    group = OwnGroup.new((largest.kind if largest is not None else Kind.BURST).value)
    paths = dict.fromkeys(path for one in touched for path in one.members)
    return dict.fromkeys([*paths, *chosen], group)


def split_off(groups: Sequence[Group], chosen: Collection[Path]) -> Placed:
    """Of each group the chosen photos become a group of their own; a single one is in none."""
    placed: Placed = {}
    for group in _touched(groups, chosen):
        for part in (
            [path for path in group.members if path in chosen],
            [path for path in group.members if path not in chosen],
        ):
            placed |= _as_own(part, group.kind)
    return placed


def taken_out(groups: Sequence[Group], chosen: Collection[Path]) -> Placed:
    """The chosen photos are in no group; what is left of theirs stays one."""
    placed: Placed = {}
    for group in _touched(groups, chosen):
        placed |= _as_own([path for path in group.members if path not in chosen], group.kind)
        placed |= {path: OwnGroup() for path in group.members if path in chosen}
    return placed


def _touched(groups: Sequence[Group], chosen: Collection[Path]) -> list[Group]:
    wanted = frozenset(chosen)
    return [group for group in groups if not wanted.isdisjoint(group.members)]


def _as_own(part: Sequence[Path], kind: Kind) -> Placed:
    group = OwnGroup.new(kind.value) if len(part) > 1 else OwnGroup()
    return dict.fromkeys(part, group)


def _kind(text: str | None) -> Kind:
    """A kind of a newer program counts as a burst."""
    return Kind(text) if text in set(Kind) else Kind.BURST
