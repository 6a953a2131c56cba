"""Groups of the opened folder, worked out in a thread of their own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import BundleError, CatalogueError, PhotoError
from core.photos.photo import Photo
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.culling.glimpse import Glimpse
    from core.culling.groups import Group
    from core.culling.shots import Shot
    from core.photos.facts import Facts

_log = logging.getLogger(__name__)

DELIVERY_MS = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """What groups are worked out of; `model` is the sha256 of the bundle whose features count.

    `closely`: photos that nobody has looked at closely yet are, once the groups are known.
    """

    photos: Sequence[Photo]
    facts: Mapping[Path, Facts]
    model: str | None
    closely: bool = False


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups that hold, and the shots they were worked out of: without scores and marks.

    Not `is_final` while photos are looked at, after which there may be others.
    """

    groups: tuple[Group, ...]
    shots: tuple[Shot, ...]
    is_final: bool


@dataclass(frozen=True, slots=True)
class _News:
    number: int
    content: Grouped | tuple[int, int]


class GroupFinder(QObject):
    """`found(Grouped)`: at once from what is kept, and again when photos were looked at;
    `progress(done, total)` counts those, (0, 0) at the end."""

    found = Signal(object)
    progress = Signal(int, int)

    def __init__(
        self, catalogue: Callable[[], Catalogue | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._tasks = Tasks(threads=1, parent=self)
        self._mailbox = Mailbox(DELIVERY_MS, parent=self)
        self._mailbox.delivered.connect(self._take)
        self._task: Task | None = None
        self._number = 0
        self._seen: dict[Photo, Glimpse] = {}  # photos that are not scored yet cannot be kept

    def find(self, wanted: Wanted) -> None:
        """Works out the groups of these photos, and of none that were wanted before."""
        self.stop()
        number, seen = self._number, self._seen

        def work(cancelled: Cancelled) -> None:
            def tell(content: Grouped | tuple[int, int]) -> None:
                self._mailbox.post(_News(number, content))

            _work_out(wanted, self._catalogue(), seen, tell, cancelled)

        self._task = self._tasks.start(work, lambda _nothing: None)

    def stop(self) -> None:
        """What is under way is not wanted any more."""
        self._number += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def forget(self) -> None:
        """Another folder."""
        self.stop()
        self._seen = {}

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self._mailbox.close()
        self._tasks.close()

    @Slot(list)
    def _take(self, news: list[_News]) -> None:
        fresh = [one.content for one in news if one.number == self._number]
        steps = [content for content in fresh if isinstance(content, tuple)]
        found = [content for content in fresh if not isinstance(content, tuple)]
        if found:
            self.found.emit(found[-1])
        if steps:
            self.progress.emit(*steps[-1])


def _work_out(
    wanted: Wanted,
    catalogue: Catalogue | None,
    seen: dict[Photo, Glimpse],
    tell: Callable[[Grouped | tuple[int, int]], None],
    cancelled: Cancelled,
) -> None:
    from core.catalogue.own_groups import own_groups_of
    from core.culling.editing import with_own
    from core.culling.gathering import shots_of
    from core.culling.grouping import groups, with_neighbours
    from core.scoring.glimpses import glimpses_of, kept_glimpses
    from core.scoring.sights import kept_sights

    photos, facts = wanted.photos, wanted.facts
    own = {} if catalogue is None else own_groups_of(catalogue.ledger, photos, cancelled)
    features = {}
    if catalogue is not None and wanted.model is not None:
        features = catalogue.features_for(photos, wanted.model, cancelled)
    near = {shot.path for shot in with_neighbours(shots_of(photos, facts))}
    looked_at = [photo for photo in photos if photo.path in near]
    glimpses = kept_glimpses(looked_at, catalogue, cancelled)
    sights = kept_sights(photos, facts, catalogue, cancelled)

    def say(*, is_final: bool) -> None:
        shots = shots_of(photos, facts, features=features, glimpses=glimpses, sights=sights)
        tell(Grouped(with_own(groups(shots), own, shots), tuple(shots), is_final))

    if cancelled():
        return
    missing = [photo for photo in looked_at if photo.path not in glimpses]
    say(is_final=not missing)
    if missing:
        new = glimpses_of(missing, catalogue, lambda *step: tell(step), cancelled, seen)
        if cancelled():
            return
        glimpses |= new
        say(is_final=True)
        tell((0, 0))
    if wanted.closely and catalogue is not None:
        unseen = [photo for photo in photos if photo.path not in sights]
        _look_closely(unseen, catalogue, tell, cancelled)
        if unseen and not cancelled():
            sights |= kept_sights(unseen, facts, catalogue, cancelled)
            say(is_final=True)


def _look_closely(
    photos: Sequence[Photo],
    catalogue: Catalogue,
    tell: Callable[[tuple[int, int]], None],
    cancelled: Cancelled,
) -> None:
    """Photos that were scored without; what is found is kept, also where this is given up."""
    from core.scoring.looking import Looker, look

    if not photos:
        return
    try:
        measure = Looker()
    except BundleError:
        _log.exception("Photos are culled without a close look")
        return
    done = 0

    def count(_photo: Photo, _error: PhotoError | None) -> None:
        nonlocal done
        done += 1
        tell((done, len(photos)))

    look(photos, measure, catalogue, count, cancelled, in_background=True)
    with suppress(CatalogueError):  # what cannot be saved is told by the window
        catalogue.flush()
    tell((0, 0))
