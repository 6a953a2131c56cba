"""What a person's stars and flags say of photos as grades: the labels of a training. Pure.

Stars are the grade, 1 to 5, whatever the flag. A pick without stars counts as 4: worth keeping, not
named one of the best. A rejection without stars counts as 0, below every star; but where another
photo of the same burst is picked or has stars, it was rejected beside a better one, which says
nothing of it by itself (a cull rejects such photos by hundreds): it is left out. Photos without
stars and flag are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.culling.groups import Group
from core.marks.marks import MOST_STARS, Flag, Marks

LOWEST: Final = 0
HIGHEST: Final = MOST_STARS
PICKED: Final = 4
"""The grade of a pick without stars."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A photo's grade, LOWEST to HIGHEST; `group`: photos of equal numbers belong together, None
    where it is in no group. `by_flag`: it has no stars."""

    path: Path
    grade: int
    group: int | None = None
    by_flag: bool = False


@dataclass(frozen=True, slots=True)
class Ratings:
    """The photos that have a grade, in the order given; how many were rejected beside a better one
    of their burst, and how many nobody judged."""

    photos: tuple[Rated, ...]
    beside_better: int = 0
    unrated: int = 0

    @property
    def groups(self) -> int:
        """How many groups there are two photos or more of."""
        found = Counter(one.group for one in self.photos if one.group is not None)
        return sum(count > 1 for count in found.values())


def rated(paths: Sequence[Path], marks: Mapping[Path, Marks], groups: Sequence[Group]) -> Ratings:
    """The grades of these photos; stars that scores gave are none."""
    marks = {path: one.own for path, one in marks.items()}
    group_of = {path: number for number, group in enumerate(groups) for path in group.members}
    liked = {
        group_of[path]
        for path, one in marks.items()
        if path in group_of and (one.stars or one.flag is Flag.PICK)
    }
    found: list[Rated] = []
    beside_better = unrated = 0
    for path in paths:
        grade, group = _grade(marks.get(path)), group_of.get(path)
        if grade is None:
            unrated += 1
        elif grade == LOWEST and group in liked:
            beside_better += 1
        else:
            found.append(Rated(path, grade, group, by_flag=not marks[path].stars))
    return Ratings(tuple(found), beside_better, unrated)


def is_judged(marks: Marks | None) -> bool:
    """Whether a person's stars or flag say anything of the photo."""
    return marks is not None and _grade(marks.own) is not None


def _grade(marks: Marks | None) -> int | None:
    if marks is None:
        return None
    if marks.stars:
        return marks.stars
    return {Flag.PICK: PICKED, Flag.REJECT: LOWEST, None: None}[marks.flag]
