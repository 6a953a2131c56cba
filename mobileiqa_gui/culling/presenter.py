"""What the assisted cull proposes for the opened folder, decided anew whenever asked. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from core.culling.groups import Group
from core.culling.proposing import propose, without_marks
from core.culling.rule import Decision, Proposal, Proposed, Rule
from core.culling.shots import Shot
from core.marks.marks import MOST_STARS, Flag, MarkChange
from mobileiqa_gui.library.presenter import LibraryPresenter

USUAL_SHARE: Final = 0.25
"""Weddings are delivered at a fifth to a third of what was taken."""

_FLAGS = {Decision.KEEP: Flag.PICK, Decision.REJECT: Flag.REJECT}


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the folder's photos bear a mark of a person's, whichever: those a proposal leaves
    alone."""

    decided: int
    total: int


class CullPresenter:
    """`is_open`: the panel is, and proposals are shown. `decision` is which photos it lists."""

    def __init__(self, library: LibraryPresenter, groups: Callable[[], Sequence[Group]]) -> None:
        self.is_open = False
        self.rule = Rule(share=USUAL_SHARE)
        self.decision = Decision.REJECT
        self.regretted: tuple[Path, ...] = ()
        self._library, self._groups = library, groups
        self._shots: Sequence[Shot] = ()
        self._proposal = Proposal({})

    def clear(self) -> None:
        """Another folder."""
        self._shots, self._proposal, self.regretted = (), Proposal({}), ()

    def take(self, shots: Sequence[Shot]) -> None:
        """What is known of the photos but for scores and marks, which the library knows."""
        self._shots = shots

    def decide(self) -> None:
        """Proposes anew: nothing is scored for it."""
        library, groups = self._library, self._groups()
        shots = [self._as_known(shot) for shot in self._shots if library.photo(shot.path)]
        self._proposal = propose(shots, groups, self.rule)
        liked = {shot.path for shot in shots if shot.marks.stars == MOST_STARS}
        missed = without_marks(shots, groups, self.rule, liked) if liked else []
        self.regretted = tuple(missed)

    def proposed(self, path: Path | None) -> Proposed | None:
        """What is proposed for a photo; None while the panel is closed."""
        return self._proposal.photos.get(path) if self.is_open and path is not None else None

    def provisional(self, path: Path) -> Decision | None:
        """What is proposed for a photo that a person has not decided."""
        proposed = self.proposed(path)
        return None if proposed is None or proposed.is_marked else proposed.decision

    def count(self, decision: Decision) -> int:
        return self._proposal.count(decision)

    def listed(self) -> list[tuple[Path, Proposed]]:
        """The photos of the decision that is looked at, in the folder's order."""
        photos = self._proposal.photos
        return [(path, photos[path]) for path in self._proposal.of(self.decision)]

    @property
    def choosable(self) -> int:
        """Of how many photos an amount is kept: those of sets stay anyway."""
        whole = sum(len(group.members) for group in self._groups() if group.is_set)
        return max(1, len(self._library.photos) - whole)

    @property
    def keeps_more(self) -> bool:
        """Whether more is kept than was asked for."""
        return self._proposal.keeps_more_than(self.rule)

    @property
    def changes(self) -> Mapping[Path, MarkChange]:
        """The flags that applying sets: none where a person decided, or is to look."""
        return {
            path: MarkChange(flag=_FLAGS[one.decision])
            for path, one in self._proposal.photos.items()
            if one.decision in _FLAGS and not one.is_marked
        }

    @property
    def progress(self) -> Progress:
        library = self._library
        decided = sum(bool(library.marks_of(photo.path).own) for photo in library.photos)
        return Progress(decided, len(library.photos))

    def _as_known(self, shot: Shot) -> Shot:
        assessment = self._library.assessment(shot.path)
        return replace(
            shot,
            score=None if assessment is None else assessment.score,
            disagreement=None if assessment is None else assessment.disagreement,
            marks=self._library.marks_of(shot.path).own,
        )
