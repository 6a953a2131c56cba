"""A look at a folder with the user's taste: what was learned, and what it says of the photos."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import decisions_of, held
from core.errors import CatalogueError
from core.families.registry import load_model
from core.families.taste.file import write_taste
from core.families.taste.kept import kept_taste, taste_file
from core.families.taste.learned import Taste
from core.families.taste.lesson import Lesson, Surprise, ask_next, lesson
from core.families.taste.section import RATINGS, Encoder, Section
from core.families.taste.votes import Count, stars_of, votes_of
from core.photos.photo import Photo
from core.photos.scan import never
from core.scoring.scorer import Scorer
from core.scoring.taste import Seen, bursts_of, rated_of, rated_photos, seen_by, unseen


@dataclass(frozen=True, slots=True)
class Said:
    """What the taste says of one photo: stars, their deviation, whether it is unlike all rated."""

    stars: float
    deviation: float
    is_unlike: bool


@dataclass(frozen=True, slots=True)
class TasteLook:
    """What is to be seen of a taste in a folder.

    `count` are the votes there are. `kept`: what the taste in use was learned from, None where
    there is none; it says nothing where it was not learned with the model in use. `said` is by
    path, of the folder's photos. `photos` are those of `surprises` and `asked`, by path. `unseen`
    rated photos are not scored yet.
    """

    count: Count
    kept: Section | None = None
    is_of_model: bool = True
    said: Mapping[Path, Said] = field(default_factory=dict)
    surprises: tuple[Surprise, ...] = ()
    asked: tuple[Path, ...] = ()
    photos: Mapping[Path, Photo] = field(default_factory=dict)
    unseen: int = 0


class Taster:
    """Keeps the model loaded from look to look. For one thread at a time."""

    def __init__(self) -> None:
        self._scorer: Scorer | None = None
        self._path: Path | None = None

    def look(
        self,
        model: Path,
        catalogue: Catalogue,
        folder: Sequence[Photo],
        stars: Mapping[Path, float],
        *,
        learn: bool,
        asked: bool = False,
        cancelled: Callable[[], bool] = never,
    ) -> TasteLook:
        """What the taste in use says of the folder's photos, whose `stars` are given by path.

        `learn`: from all ratings anew, where the taste in use was learned from ratings; `asked`:
        also where there is none, or one of other labels. Nothing is scored: photos that `model` has
        not seen yet are left out. Raises BundleError.
        """
        with suppress(CatalogueError):  # what is not saved yet is not seen yet
            catalogue.flush()
        scorer = self._scorer_of(model, catalogue)
        here = {photo.path for photo in folder}
        elsewhere, stars_there = _rated_elsewhere(catalogue, here, cancelled)
        photos, stars = [*folder, *elsewhere], {**stars_there, **stars}
        seen = seen_by(scorer, photos, cancelled)
        bursts = bursts_of(seen, catalogue, cancelled, read=False)
        rated = rated_of(seen, stars, bursts)
        kept = kept_taste()
        learns = asked or (learn and kept is not None and kept.section.source == RATINGS)
        if learns and not cancelled():
            taught = lesson(rated)
            if taught.learned is not None:
                section = taught.section(Encoder.of(scorer.model.identity), RATINGS)
                manifest = scorer.model.bundle.manifest
                write_taste(taste_file(), taught.learned.taste, section, manifest)
                kept = kept_taste()
        else:
            votes = tuple(votes_of(rated))
            taught = Lesson(votes, Count.of(votes))
        missing = len(unseen(photos, seen, stars))
        if kept is None:
            return TasteLook(taught.count, unseen=missing)
        if kept.section.encoder.sha256 != scorer.model.identity.sha256:
            return TasteLook(taught.count, kept.section, is_of_model=False, unseen=missing)
        said, asks = _said(seen.of(here), kept.taste, stars, bursts)
        surprises = tuple(taught.surprises())
        shown = {*asks, *(one.path for one in surprises)}
        return TasteLook(
            taught.count,
            kept.section,
            said=said,
            surprises=surprises,
            asked=tuple(asks),
            photos={photo.path: photo for photo in seen.photos if photo.path in shown},
            unseen=missing,
        )

    def _scorer_of(self, model: Path, catalogue: Catalogue) -> Scorer:
        if self._scorer is None or self._path != model or self._scorer.catalogue is not catalogue:
            self._scorer, self._path = Scorer(load_model(model), catalogue), model
        return self._scorer


def _rated_elsewhere(
    catalogue: Catalogue, here: set[Path], cancelled: Callable[[], bool]
) -> tuple[list[Photo], dict[Path, float]]:
    """Photos of other folders that were rated in this program, and their stars."""
    rated = rated_photos(catalogue.ledger, cancelled)
    photos = [photo for photo in rated if photo.path not in here]
    found = {}
    for path, decisions in decisions_of(catalogue.ledger, photos, cancelled).items():
        stars = stars_of(held(decisions, {}).marks)
        if stars is not None:
            found[path] = stars
    return [photo for photo in photos if photo.path in found], found


def _said(
    seen: Seen, taste: Taste, stars: Mapping[Path, float], bursts: Mapping[Path, int]
) -> tuple[dict[Path, Said], list[Path]]:
    """What the taste says of each photo, and which would teach most."""
    opinions = seen.opinions(taste)
    if opinions is None:
        return {}, []
    rows = zip(
        seen.paths,
        opinions.stars.tolist(),
        opinions.deviation.tolist(),
        opinions.is_unlike.tolist(),
        strict=True,
    )
    said = {path: Said(*values) for path, *values in rows}
    return said, ask_next(seen.paths, opinions, stars.keys(), bursts)
