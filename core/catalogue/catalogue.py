"""What is known about photos and what a person decided: the cache and the ledger as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.catalogue.cache import Cache, Known, KnownFacts
from core.catalogue.forgetting import ForgetResults, Marks, RestoreResults, clean_up, folder_of
from core.catalogue.ledger import Ledger
from core.catalogue.ledger_schema import FamilyTables
from core.catalogue.marking import GiveStars, RestoreMarks, SetMarks
from core.catalogue.moving import MoveBack, MoveFiles
from core.catalogue.operations import (
    UNWATCHED,
    Changed,
    Journal,
    Kinds,
    Operation,
    Undone,
    Work,
)
from core.catalogue.own_groups import SetGroups
from core.catalogue.reference_sets import SetReferences
from core.catalogue.sidecar_queue import WriteSidecars
from core.catalogue.times import Clock, as_text, just_after, utc_now
from core.errors import CatalogueError
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.photos.scan import never
from core.places import data_folder
from core.results.assessment import Assessment, ModelIdentity
from core.results.words import Phrase

CACHE_NAME = "cache.sqlite3"
LEDGER_NAME = "ledger.sqlite3"

OPERATIONS: Final[Kinds] = {
    kind.name: kind
    for kind in (
        ForgetResults,
        RestoreResults,
        SetMarks,
        GiveStars,
        RestoreMarks,
        SetGroups,
        WriteSidecars,
        MoveFiles,
        MoveBack,
        SetReferences,
    )
}


class Catalogue:
    """Results kept between runs, and decisions. Safe from several threads and several processes.

    A result belongs to a file's content, a model and an input policy; a photo whose path, size and
    modification time are unchanged is taken to hold the content that was read last. Where its inode
    or ctime changed alone, the file is compared with that content first (core.photos.sameness).
    Such looking is given up once `cancelled`; what was not looked at counts as unknown.

    Results are a memory, not a condition of work: when they cannot be read photos count as
    unknown, when they cannot be written they wait, and `problem` says why. Decisions are changed
    by operations alone, which are on disk when `perform` returns, or raise.
    """

    def __init__(self, cache: Cache, ledger: Ledger, kinds: Kinds, clock: Clock) -> None:
        self.cache = cache
        self.ledger = ledger
        self._journal = Journal(ledger, kinds, clock)
        self._marks = Marks(ledger)
        self._clock = clock

    @classmethod
    def open(
        cls,
        folder: Path | None = None,
        *,
        family_tables: Sequence[FamilyTables] = (),
        kinds: Kinds = OPERATIONS,
        clock: Clock = utc_now,
    ) -> Catalogue:
        """Opens or creates cache and ledger in a folder (by default the data folder).

        Raises CatalogueError if the cache cannot be had. A damaged cache is renamed, a ledger that
        cannot be trusted is opened for reading alone: see `notice`.
        """
        folder = (folder or data_folder()).absolute()
        cache = Cache.open(folder / CACHE_NAME)
        try:
            ledger = Ledger.open(folder / LEDGER_NAME, family_tables, clock=clock)
        except BaseException:
            cache.close()
            raise
        clean_up(cache.path, ledger, clock())
        return cls(cache, ledger, kinds, clock)

    def close(self) -> None:
        """Writes what is waiting and closes; what could not be written is told by `problem`."""
        self.cache.close()
        self.ledger.close()

    def __enter__(self) -> Catalogue:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def notice(self) -> str | None:
        """What a person should know about the opening, such as a damaged file moved aside."""
        return " ".join(self.notices) or None

    @property
    def notices(self) -> tuple[str, ...]:
        """The same, of cache and ledger each."""
        return tuple(filter(None, (self.cache.notice, self.ledger.notice)))

    @property
    def problem(self) -> CatalogueError | None:
        """Why results or decisions are at present not read or not saved; None when all is well."""
        return self.cache.problem or self.ledger.problem

    def flush(self) -> None:
        """Waits until all that was recorded is saved. Raises CatalogueError if it cannot be."""
        self.cache.flush()

    def assessments_for(
        self,
        photos: Sequence[Photo],
        model: ModelIdentity,
        key: str,
        cancelled: Callable[[], bool] = never,
    ) -> dict[Path, Assessment]:
        """The saved assessments of those photos that are unchanged, by the photo's path.

        `model` is who is asked and whose identity the results bear; `key` its input policy.
        Results that were forgotten with their folder are left out.
        """
        found = self.cache.assessments(photos, model, key, cancelled)
        marks = self._marks.all() if found else {}
        return {
            path: known.assessment
            for path, known in found.items()
            if not marks or _counts(known, marks.get(folder_of(path)))
        }

    def assessment_by_hash(
        self, photo: Photo, file_sha256: str, model: ModelIdentity, key: str
    ) -> Assessment | None:
        """The assessment of this content, under whatever path it was met; None if there is none.

        None too where what is known of it was forgotten with the folder of `photo`.
        """
        known = self.cache.assessment_of(file_sha256, model, key)
        if known is None or not _counts(known, self._marks.of(photo)):
            return None
        return known.assessment

    def record(
        self,
        photo: Photo,
        file_sha256: str,
        key: str,
        assessment: Assessment,
        features: NDArray[np.float16] | None = None,
        sample: str | None = None,
    ) -> None:
        """Remembers what content `photo` holds and what the model has just said of it.

        `sample` is that of core.photos.sameness; without it the photo's stamp alone counts later.
        Returns at once. A result that `assessment_by_hash` gave is not recorded again, for it is
        no newer: `record_content` is for that. Raises ValueError if the raw output or the score is
        not a finite number, or if the features are no vector of float16.
        """
        known = Known(assessment, self._moment_for(photo))
        self.cache.record(photo, file_sha256, key, known, features, sample)

    def record_features(
        self,
        photo: Photo,
        file_sha256: str,
        model: ModelIdentity,
        features: NDArray[np.float16],
        sample: str | None = None,
    ) -> None:
        """Remembers what a model that gives features and no score has just found. Returns at once.
        Raises ValueError if the features are no vector of float16."""
        moment = self._moment_for(photo)
        self.cache.record_features(photo, file_sha256, model, features, moment, sample)

    def record_content(self, photo: Photo, file_sha256: str, sample: str | None = None) -> None:
        """Remembers what content `photo` holds, of which all else is known. Returns at once."""
        self.cache.record_content(photo, file_sha256, sample)

    def features_for(
        self,
        photos: Sequence[Photo],
        model_sha256: str,
        cancelled: Callable[[], bool] = never,
    ) -> dict[Path, NDArray[np.float16]]:
        """The kept vectors of unchanged photos, by path, for a bundle."""
        return self.cache.features(photos, model_sha256, cancelled)

    def features_by_hash(self, file_sha256: str, model_sha256: str) -> NDArray[np.float16] | None:
        """The kept vector of this content for a bundle, under whatever path it was met."""
        return self.cache.features_of(file_sha256, model_sha256)

    def facts_of(
        self, photos: Sequence[Photo], cancelled: Callable[[], bool] = never
    ) -> dict[Path, KnownFacts]:
        """Facts read earlier, by path. Photos never read, or changed since, are left out."""
        return self.cache.facts(photos, cancelled)

    def record_facts(self, facts: Mapping[Photo, Facts]) -> None:
        """Remembers what photos' files say. Returns at once."""
        self.cache.record_facts(facts)

    def perform(self, operation: Operation, work: Work = UNWATCHED) -> Changed:
        """Does what a person wants and writes it down; it is on disk on return.

        For a worker's thread. Raises CatalogueError where that cannot be; nothing is changed then.
        """
        return self._journal.perform(operation, work)

    def undo(self, work: Work = UNWATCHED) -> Undone | None:
        """Undoes the last operation, of this run or an earlier one; None if there is none.

        For a worker's thread. Raises CatalogueError where that cannot be; nothing is changed then.
        """
        return self._journal.undo(work)

    def next_undo(self) -> Phrase | None:
        """The words of the operation that `undo` would undo; None if there is none."""
        return self._journal.next_undo()

    def redo(self, work: Work = UNWATCHED) -> Undone | None:
        """Does again what was undone last, unless something was done since; None if nothing was.

        For a worker's thread. Raises CatalogueError where that cannot be; nothing is changed then.
        """
        return self._journal.redo(work)

    def next_redo(self) -> Phrase | None:
        """The words of the operation that `redo` would do again; None if there is none."""
        return self._journal.next_redo()

    def _moment_for(self, photo: Photo) -> str:
        """Now, and after what is known of the photo's folder was forgotten last."""
        moment, mark = as_text(self._clock()), self._marks.of(photo)
        if mark is not None and moment <= mark:  # a clock that was set back
            moment = just_after(mark)
        return moment


def _counts(known: Known, mark: str | None) -> bool:
    return mark is None or known.recorded_at > mark
