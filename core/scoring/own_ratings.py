"""The photos of a folder that a person rated, by ledger and sidecars, with their bursts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from math import inf
from pathlib import Path

from core.catalogue.catalogue import Catalogue
from core.catalogue.own_groups import own_groups_of
from core.culling.editing import with_own
from core.culling.gathering import shots_of
from core.culling.grouping import LONGEST_PAUSE_OF_SET_S, groups, with_neighbours
from core.culling.groups import Group
from core.culling.ratings import Ratings, is_judged, rated
from core.culling.shots import Shot, pauses
from core.handover.plans import REJECTED
from core.marks.marks import Marks
from core.photos.photo import Photo
from core.photos.scan import never, scan
from core.scoring.glimpses import glimpses_of
from core.scoring.known import known_facts, known_marks


def own_ratings(
    folder: Path,
    catalogue: Catalogue | None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = never,
) -> Ratings:
    """The grades of the photos in a folder and below it.

    Bursts and sets are those of the grid where features of a model say nothing else. Of photos that
    were never scored glimpses are taken, which `progress(done, total)` counts. Raises PhotoError
    where the folder cannot be read, CatalogueError.
    """
    photos = _photos(folder, cancelled)
    _, marks = known_marks(photos, catalogue)
    judged = [photo.path for photo in photos if is_judged(marks.get(photo.path))]
    found = _groups(photos, frozenset(judged), catalogue, progress, cancelled) if judged else ()
    return rated([photo.path for photo in photos], marks, found)


def own_marks(folder: Path, catalogue: Catalogue | None) -> dict[Path, Marks]:
    """Of the photos in a folder and below it those that a person judged: a quick look."""
    photos = _photos(folder)
    _, marks = known_marks(photos, catalogue)
    return {path: one for path, one in marks.items() if is_judged(one)}


def _photos(folder: Path, cancelled: Callable[[], bool] = never) -> list[Photo]:
    """As the window lists a folder with those below it: without what was moved out of the way."""
    without = (REJECTED.casefold(),)
    return scan(folder, recursive=True, without=without, cancelled=cancelled).photos


def _groups(
    photos: Sequence[Photo],
    judged: frozenset[Path],
    catalogue: Catalogue | None,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> tuple[Group, ...]:
    """The groups that two of the judged photos may be in; of others nothing is asked."""
    folders = {path.parent for path in judged}
    beside = [photo for photo in photos if photo.path.parent in folders]
    facts = known_facts(beside, catalogue, cancelled)
    near = _near(shots_of(beside, facts), judged)
    some = [photo for photo in beside if photo.path in near]
    glimpses = glimpses_of(some, catalogue, progress, cancelled)
    shots = shots_of(beside, facts, glimpses=glimpses)
    own = {} if catalogue is None else own_groups_of(catalogue.ledger, beside)
    worked_out = groups([shot for shot in shots if shot.path in near])
    return with_own(worked_out, own, shots)


def _near(shots: Sequence[Shot], judged: frozenset[Path]) -> frozenset[Path]:
    """Those without a pause between two judged ones; cameras that took turns lengthen no pause."""
    found: set[Path] = set()
    by_folder: dict[Path, list[Shot]] = defaultdict(list)
    for shot in with_neighbours(shots):
        by_folder[shot.path.parent].append(shot)
    for of_folder in by_folder.values():
        in_time = sorted(of_folder, key=lambda shot: shot.seconds or 0.0)
        run: list[Path] = []
        for shot, pause in zip(in_time, [inf, *pauses(in_time)], strict=True):
            if pause > LONGEST_PAUSE_OF_SET_S:
                found |= _if_several(run, judged)
                run = []
            run.append(shot.path)
        found |= _if_several(run, judged)
    return frozenset(found)


def _if_several(run: Sequence[Path], judged: frozenset[Path]) -> frozenset[Path]:
    return frozenset(run) if sum(path in judged for path in run) > 1 else frozenset()
