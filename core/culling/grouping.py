"""Groups of photos: sets that must stay whole first, then bursts of what is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from pathlib import Path
from typing import Final

from core.culling.brackets import brackets
from core.culling.groups import Group, Kind
from core.culling.likeness import LONGEST_PAUSE_S, Likeness
from core.culling.shots import Shot, pauses
from core.culling.stacks import is_stack
from core.culling.sweeps import is_sweep

FEWEST_OF_SET: Final = 3
LONGEST_PAUSE_OF_SET_S: Final = 6.0
"""Between frames of a focus stack or a panorama: hands need time."""


def groups(shots: Sequence[Shot]) -> tuple[Group, ...]:
    """The groups among these shots, in order of time; of one camera each.

    A shot stands in one group at most; one without a time in none. Where times are equal (a camera
    without sub-seconds) the order given counts.
    """
    found: list[Group] = []
    for stream in _streams(shots):
        for kind, part in _in_stream(stream):
            found.append(Group(kind, tuple(stream[number].path for number in part)))
    return in_order(found, shots)


def in_order(found: Sequence[Group], shots: Sequence[Shot]) -> tuple[Group, ...]:
    """Groups and their members in order of time, those without one last and as they were given."""
    places = {
        shot.path: (inf if shot.seconds is None else shot.seconds, number)
        for number, shot in enumerate(shots)
    }
    sorted_groups = [
        Group(group.kind, tuple(sorted(group.members, key=places.__getitem__))) for group in found
    ]
    return tuple(sorted(sorted_groups, key=lambda group: places[group.members[0]]))


def with_neighbours(shots: Sequence[Shot]) -> list[Shot]:
    """Those that may belong to a group, by their times alone: of them glimpses are wanted."""
    wanted: set[int] = set()
    for stream in _streams(shots):
        for number, pause in enumerate(pauses(stream)):
            if pause <= LONGEST_PAUSE_OF_SET_S:
                wanted |= {id(stream[number]), id(stream[number + 1])}
    return [shot for shot in shots if id(shot) in wanted]


def _streams(shots: Sequence[Shot]) -> list[list[Shot]]:
    """The shots of each camera in order of time, those without a time left out.

    Each folder has its own: what lies in another one may be the same moment in another form.
    """
    streams: dict[tuple[str | None, Path], list[Shot]] = {}
    for shot in shots:
        if shot.taken is not None:
            streams.setdefault((shot.camera, shot.path.parent), []).append(shot)
    return [sorted(stream, key=lambda shot: shot.seconds or 0.0) for stream in streams.values()]


def _in_stream(stream: Sequence[Shot]) -> list[tuple[Kind, Sequence[int]]]:
    found: list[tuple[Kind, Sequence[int]]] = [(Kind.BRACKET, r) for r in brackets(stream)]
    likeness = Likeness(stream)
    for gap in _between([part for _, part in found], len(stream)):
        sets = _stacks_and_sweeps(stream, gap)
        found += sets
        for rest in _between([part for _, part in sets], gap.stop, gap.start):
            found += [(Kind.BURST, part) for part in _bursts(stream, rest, likeness)]
    return found


def _between(taken: Sequence[Sequence[int]], stop: int, start: int = 0) -> list[range]:
    """What is left from `start` to `stop` between parts that are taken."""
    rest = []
    for part in sorted(taken, key=lambda part: part[0]):
        rest.append(range(start, part[0]))
        start = part[-1] + 1
    rest.append(range(start, stop))
    return [one for one in rest if len(one)]


def _stacks_and_sweeps(stream: Sequence[Shot], within: range) -> list[tuple[Kind, Sequence[int]]]:
    found: list[tuple[Kind, Sequence[int]]] = []
    for run in _runs(stream, within, LONGEST_PAUSE_OF_SET_S):
        for part in _split_where(stream, run, lambda a, b: a.is_portrait != b.is_portrait):
            found += _sets_of(stream, part)
    return found


def _sets_of(stream: Sequence[Shot], run: Sequence[int]) -> list[tuple[Kind, Sequence[int]]]:
    """The run as one set; or else of its parts, before and after its longest pause.

    A photo without a glimpse, whose file is damaged, tears nothing.
    """
    run = [number for number in run if stream[number].glimpse is not None]
    if len(run) < FEWEST_OF_SET:
        return []
    shots = [stream[number] for number in run]
    if is_stack(shots):
        return [(Kind.STACK, run)]
    if is_sweep(shots):
        return [(Kind.PANORAMA, run)]
    gaps = pauses(shots)
    longest = max(range(len(gaps)), key=gaps.__getitem__)
    if gaps[longest] < _CLEAR_PAUSE * sorted(gaps)[len(gaps) // 2] or gaps[longest] <= 0:
        return []
    return _sets_of(stream, run[: longest + 1]) + _sets_of(stream, run[longest + 1 :])


_CLEAR_PAUSE: Final = 1.5


def _runs(stream: Sequence[Shot], within: range, longest_s: float) -> list[range]:
    """Parts without a longer pause."""
    if not len(within):
        return []
    shots = [stream[number] for number in within]
    runs, start = [], within.start
    for number, gap in enumerate(pauses(shots), within.start + 1):
        if gap > longest_s:
            runs.append(range(start, number))
            start = number
    return [*runs, range(start, within.stop)]


def _split_where(
    stream: Sequence[Shot], run: range, differ: Callable[[Shot, Shot], bool]
) -> list[range]:
    parts, start = [], run.start
    for number in run[1:]:
        if differ(stream[number - 1], stream[number]):
            parts.append(range(start, number))
            start = number
    return [*parts, range(start, run.stop)]


def _bursts(stream: Sequence[Shot], within: range, likeness: Likeness) -> list[Sequence[int]]:
    found: list[Sequence[int]] = []
    for run in _runs(stream, within, LONGEST_PAUSE_S):
        gaps = pauses([stream[number] for number in run])
        burst: list[int] = [run.start]
        for number, gap in zip(run[1:], gaps, strict=True):
            if likeness.is_one_scene(burst, range(number, run.stop), gap):
                burst.append(number)
            else:
                found.append(burst)
                burst = [number]
        found.append(burst)
    return [burst for burst in found if len(burst) > 1]
