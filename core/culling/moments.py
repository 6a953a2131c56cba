"""Moments: what a cull keeps something of, whatever the scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.culling.groups import Group
from core.culling.shots import Shot

LONGEST_PAUSE_S: Final = 60.0
"""Photos further apart show another moment."""


def moments(shots: Sequence[Shot], groups: Sequence[Group]) -> list[list[Shot]]:
    """Each burst is a moment. So are the other photos that were taken, by any camera, less than a
    minute apart, unless a group was taken among them. Photos without a time belong to none, nor do
    those of sets, which stay anyway."""
    by_path = {shot.path: shot for shot in shots}
    grouped = {path for group in groups for path in group.members}
    found = [
        [by_path[path] for path in group.members if path in by_path]
        for group in groups
        if not group.is_set
    ]
    timed = sorted(
        (shot for shot in shots if shot.seconds is not None), key=lambda shot: shot.seconds or 0.0
    )
    run: list[Shot] = []
    for shot in [*timed, None]:
        if run and (shot is None or (shot.seconds or 0) - (run[-1].seconds or 0) > LONGEST_PAUSE_S):
            if not any(one.path in grouped for one in run):
                found.append(run)
            run = []
        if shot is not None:
            run.append(shot)
    return [moment for moment in found if moment]
