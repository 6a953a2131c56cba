"""Personal taste beside the catalogue: ratings and features that are kept, and what comes of them.

Features and scores come from the cache, so that learning anew and sorting anew score nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import decisions_of, held
from core.catalogue.ledger import Ledger
from core.catalogue.own_groups import own_groups_of
from core.catalogue.said import read_said, stated
from core.culling.editing import with_own
from core.culling.gathering import shots_of
from core.culling.grouping import groups
from core.families.encoding import gives_score
from core.families.taste.learned import Opinions, Taste
from core.families.taste.votes import Rated, stars_of
from core.photos.facts import read_facts
from core.photos.photo import Photo
from core.photos.scan import never, photos_from_paths
from core.results.assessment import Assessment
from core.scoring.glimpses import kept_glimpses
from core.scoring.scorer import Scorer

# Files that stars or a flag were decided about.
_RATED = """
SELECT DISTINCT path FROM files JOIN decisions ON file = id WHERE property IN ('stars', 'flag')
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """Photos of which an encoder's features (n, D) and scores (n,) are known, in their order; None
    for the scores of an encoder that gives none."""

    photos: tuple[Photo, ...]
    features: NDArray[np.float16]
    scores: NDArray[np.float64] | None

    @property
    def paths(self) -> list[Path]:
        return [photo.path for photo in self.photos]

    def of(self, paths: Collection[Path]) -> Seen:
        """Those of these photos alone."""
        places = [place for place, photo in enumerate(self.photos) if photo.path in paths]
        photos = tuple(self.photos[place] for place in places)
        scores = None if self.scores is None else self.scores[places]
        return Seen(photos, self.features[places], scores)

    def opinions(self, taste: Taste) -> Opinions | None:
        """What a taste says of all of them; None where there are none."""
        return taste(self.features, self.scores) if self.photos else None


def rated_photos(ledger: Ledger, cancelled: Callable[[], bool] = never) -> list[Photo]:
    """The photos that a person gave stars or a flag in this program and whose files are there."""
    rated = {Path(os.fsdecode(path)) for (path,) in ledger.rows(_RATED) if b"\0" not in path}
    folders = sorted({path.parent for path in rated})
    there = [folder for folder in folders if folder.is_dir()]
    photos = photos_from_paths(there, cancelled=cancelled)
    return [photo for photo in photos if rated & set(photo.files)]


def stars_by_path(
    photos: Sequence[Photo], catalogue: Catalogue, cancelled: Callable[[], bool] = never
) -> dict[Path, float]:
    """The stars of photos that have any, by the marks that hold, those in their files too."""
    decided = decisions_of(catalogue.ledger, photos, cancelled)
    found = {}
    for batch in read_said(photos, catalogue.cache, cancelled):
        for path, said in batch.items():
            stars = stars_of(held(decided.get(path, {}), stated(said)).marks)
            if stars is not None:
                found[path] = stars
    return found


def seen_by(scorer: Scorer, photos: Sequence[Photo], cancelled: Callable[[], bool] = never) -> Seen:
    """Of these photos those that the scorer's model has seen, from the cache alone."""
    catalogue = scorer.catalogue
    features = (
        {}
        if catalogue is None
        else catalogue.features_for(photos, scorer.model.identity.sha256, cancelled)
    )
    scored = scorer.cached(photos, cancelled) if gives_score(scorer.model) else None
    return seen_of(photos, features, scored)


def seen_of(
    photos: Sequence[Photo],
    features: Mapping[Path, NDArray[np.float16]],
    scored: Mapping[Path, Assessment] | None,
) -> Seen:
    """Of these photos those with features, all of one length, and a score, where their encoder
    gives any."""
    known = [
        photo
        for photo in photos
        if photo.path in features and (scored is None or photo.path in scored)
    ]
    return Seen(
        tuple(known),
        np.stack([features[p.path] for p in known]) if known else np.zeros((0, 0), np.float16),
        None
        if scored is None
        else np.array([scored[photo.path].score for photo in known], np.float64),
    )


def rated_of(seen: Seen, stars: Mapping[Path, float], bursts: Mapping[Path, int]) -> list[Rated]:
    """Those that have stars, to learn from."""
    scores = [None] * len(seen.photos) if seen.scores is None else seen.scores.tolist()
    return [
        Rated(photo.path, stars[photo.path], features, score, bursts.get(photo.path))
        for photo, features, score in zip(seen.photos, seen.features, scores, strict=True)
        if photo.path in stars
    ]


def bursts_of(
    seen: Seen,
    catalogue: Catalogue,
    cancelled: Callable[[], bool] = never,
    *,
    read: bool = True,
) -> dict[Path, int]:
    """The number of the burst or set that a photo belongs to, by path; the others are left out.

    `read`: when photos were taken is read of their files where it is not known.
    """
    photos = seen.photos
    known = catalogue.facts_of(photos, cancelled)
    facts = {path: one.facts for path, one in known.items()}
    if read:
        new = {
            photo: told
            for photo in photos
            if photo.path not in facts and not cancelled() and (told := read_facts(photo.path))
        }
        catalogue.record_facts(new)
        facts |= {photo.path: told for photo, told in new.items()}
    shots = shots_of(
        photos,
        facts,
        features=dict(zip(seen.paths, seen.features, strict=True)),
        glimpses=kept_glimpses(photos, catalogue, cancelled),
    )
    own = own_groups_of(catalogue.ledger, photos, cancelled)
    found = with_own(groups(shots), own, shots)
    return {path: number for number, group in enumerate(found) for path in group.members}


def unseen(photos: Sequence[Photo], seen: Seen, wanted: Collection[Path]) -> list[Photo]:
    """Of the wanted photos those that the model has not seen yet."""
    known = set(seen.paths)
    return [photo for photo in photos if photo.path in wanted and photo.path not in known]
