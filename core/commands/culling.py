"""What a cull on the command line knows: the photos, their groups, and what is proposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rich.console import Console

from core.catalogue.catalogue import Catalogue
from core.catalogue.own_groups import own_groups_of
from core.commands.scoring_run import Run
from core.culling.editing import with_own
from core.culling.gathering import shots_of
from core.culling.grouping import groups, with_neighbours
from core.culling.groups import Group, Kind
from core.culling.proposing import propose, without_marks
from core.culling.rule import Decision, Proposal, Proposed, Rule
from core.culling.shots import Shot
from core.errors import CatalogueError
from core.marks.marks import MOST_STARS, UNMARKED, Flag, Marks
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.scoring.glimpses import glimpses_of
from core.scoring.known import known_facts, known_marks
from core.scoring.sights import kept_sights

_KINDS = {
    Kind.BURST: ("burst", "bursts"),
    Kind.BRACKET: ("exposure bracket", "exposure brackets"),
    Kind.STACK: ("focus stack", "focus stacks"),
    Kind.PANORAMA: ("panorama", "panoramas"),
}


@dataclass(frozen=True, slots=True)
class Culling:
    """`said` are the marks that photos' own files state; `assessments` the scores, by path."""

    photos: Sequence[Photo]
    shots: Sequence[Shot]
    groups: Sequence[Group]
    rule: Rule
    proposal: Proposal
    assessments: dict[Path, Assessment]
    said: dict[Path, Marks] = field(default_factory=dict)
    folder: Path = field(default_factory=Path)

    def of(self, photo: Photo) -> Proposed:
        return self.proposal.photos[photo.path]

    def score(self, photo: Photo) -> float | None:
        assessment = self.assessments.get(photo.path)
        return None if assessment is None else assessment.score

    def assessed(self, photo: Photo, now: datetime) -> tuple[Assessment, datetime] | None:
        """What a sidecar says of the score."""
        assessment = self.assessments.get(photo.path)
        return None if assessment is None else (assessment, now)

    def flags_unsaid(self) -> dict[Photo, Flag]:
        """The flags that were decided here while the photos' own files say otherwise."""
        marks = {shot.path: shot.marks for shot in self.shots}
        found = {}
        for photo in self.photos:
            flag = marks[photo.path].flag
            if flag is not None and self.said.get(photo.path, UNMARKED).flag is not flag:
                found[photo] = flag
        return found

    def short_name(self, photo: Photo) -> Path:
        """Its path below the folder."""
        folder, path = self.folder.absolute(), photo.path.absolute()
        return path.relative_to(folder) if path.is_relative_to(folder) else path

    def summary(self) -> list[str]:
        """What is proposed, how many groups there are, and what one may regret; sentences."""
        count = self.proposal.count
        told = [
            f"Keep {count(Decision.KEEP):,}, reject {count(Decision.REJECT):,}, "
            f"look at {count(Decision.LOOK):,} of {len(self.photos):,} photos."
        ]
        if self.proposal.keeps_more_than(self.rule):
            told.append(
                "More are kept than asked for: every moment keeps a photo, sets stay whole, and "
                "what you marked stands."
            )
        kinds = Counter(group.kind for group in self.groups)
        if kinds:
            parts = (f"{number:,} {_KINDS[kind][number > 1]}" for kind, number in kinds.items())
            told.append(f"Groups: {', '.join(parts)}.")
        liked = [shot.path for shot in self.shots if shot.marks.stars == MOST_STARS]
        regretted = len(without_marks(self.shots, self.groups, self.rule, set(liked)))
        if regretted:
            told.append(f"{regretted:,} of your {MOST_STARS}-star photos would have been rejected.")
        return told


def gathered(
    run: Run, catalogue: Catalogue | None, rule: Rule, folder: Path, console: Console
) -> Culling:
    """Everything known of the photos of a run, grouped, and the proposal."""
    photos, model = run.photos, run.scorer.model.identity
    assessments = {
        result.photo.path: result.outcome
        for result in run.results()
        if isinstance(result.outcome, Assessment)
    }
    if catalogue is not None:
        with suppress(CatalogueError):  # told when it is closed; scores are known anyway
            catalogue.flush()
    said, marks = known_marks(
        photos, catalogue, lambda sentence: console.print(f"Note: {sentence}")
    )
    facts = known_facts(photos, catalogue)
    features = {} if catalogue is None else catalogue.features_for(photos, model.sha256)
    timed = {shot.path for shot in with_neighbours(shots_of(photos, facts))}
    glimpses = glimpses_of([photo for photo in photos if photo.path in timed], catalogue)
    sights = kept_sights(photos, facts, catalogue)
    shots = shots_of(
        photos,
        facts,
        sights=sights,
        assessments=assessments,
        features=features,
        glimpses=glimpses,
        marks={path: one.own for path, one in marks.items()},
    )
    own = {} if catalogue is None else own_groups_of(catalogue.ledger, photos)
    found = with_own(groups(shots), own, shots)
    proposal = propose(shots, found, rule)
    return Culling(photos, shots, found, rule, proposal, assessments, said, folder)
