"""One run of scoring over a list of photos, with progress and Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.console import Console

from core.commands.interruption import Interruption
from core.commands.terminal import printable, progress_bar, rate
from core.errors import CatalogueError, ClusterError, PhotoError
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.tables import Result

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.scoring.looking import Measure
    from core.scoring.scorer import Scorer

_MOST_HELD: Final = 5000
EXIT_ALL_SCORED, EXIT_SOME_FAILED, EXIT_NOTHING_SCORED, EXIT_INTERRUPTED = 0, 1, 2, 130


class Run:
    """One run over a list of photos.

    Results that the catalogue has are let go of after every `most_held`, and read again for who
    asks for them: a run over a million photos holds no more of them than one over thousands.
    """

    def __init__(
        self,
        scorer: Scorer,
        photos: Sequence[Photo],
        console: Console,
        *,
        most_held: int = _MOST_HELD,
    ) -> None:
        self.scorer = scorer
        self.photos = photos
        self.interrupted = False
        self._stopped_by: ClusterError | None = None
        self._console = console
        self._most_held = most_held
        self._held: dict[Path, Assessment | PhotoError] = {}
        self._holds_all = True
        self._may_let_go = scorer.catalogue is not None
        self._known = self._new = self._failed = 0
        self._seconds = 0.0

    def waiting(self) -> int:
        """How many photos are not known yet."""
        return len(self.photos) - len(self.scorer.cached(self.photos))

    def work(self) -> None:
        """Scores what is not known yet, until done or interrupted."""
        known = self.scorer.cached(self.photos)
        waiting = [photo for photo in self.photos if photo.path not in known]
        self._known = len(known)
        self._held.update(known)
        del known
        self._let_go_of_many()
        upcoming = iter(waiting)
        started = time.monotonic()
        with Interruption() as interruption, progress_bar(self._console) as progress:
            task = progress.add_task("", total=len(waiting))

            def take(photo: Photo, outcome: Assessment | PhotoError) -> None:
                self._take(photo, outcome)
                progress.advance(task)

            try:
                self.scorer.score_stream(lambda: next(upcoming, None), take, interruption.is_wanted)
            except ClusterError as error:
                self._stopped_by = error
            stopped = interruption.wanted or self._stopped_by is not None
            self.interrupted = stopped and self._new < len(waiting)
        self._seconds = time.monotonic() - started

    def _take(self, photo: Photo, outcome: Assessment | PhotoError) -> None:
        self._held[photo.path] = outcome
        self._new += 1
        self._failed += isinstance(outcome, PhotoError)
        self._let_go_of_many()

    def _let_go_of_many(self) -> None:
        catalogue = self.scorer.catalogue
        if len(self._held) - self._failed < self._most_held or not self._may_let_go:
            return
        assert catalogue is not None
        try:
            catalogue.flush()
        except CatalogueError:
            self._may_let_go = False  # what cannot be saved is told at least
            return
        self._held = {p: one for p, one in self._held.items() if not isinstance(one, Assessment)}
        self._holds_all = False

    def look_closely(self, measure: Measure, catalogue: Catalogue) -> None:
        """Looks at photos that were scored before anybody did, until done or interrupted."""
        from core.scoring.looking import kept_looks, look

        with suppress(CatalogueError):  # what is not saved yet is looked at again
            catalogue.flush()
        scored = [one.photo for one in self.results() if isinstance(one.outcome, Assessment)]
        kept = kept_looks(scored, catalogue)
        missing = [photo for photo in scored if photo.path not in kept]
        if not missing:
            return
        done = 0
        with (
            Interruption() as interruption,
            progress_bar(self._console, "Looking closely") as progress,
        ):
            task = progress.add_task("", total=len(missing))

            def take(_photo: Photo, _error: PhotoError | None) -> None:
                nonlocal done
                done += 1
                progress.advance(task)

            look(missing, measure, catalogue, take, interruption.is_wanted)
            self.interrupted = interruption.wanted and done < len(missing)

    def results(self) -> list[Result]:
        """What is done, in the order of the photos."""
        done = dict(self._held)
        if not self._holds_all:
            done = {**self.scorer.cached(self.photos), **done}
        return [Result(photo, done[photo.path]) for photo in self.photos if photo.path in done]

    def results_with_reasons(self, catalogue: Catalogue | None) -> list[Result]:
        """The same, with what a close look said of them, where one was taken and is remembered."""
        from core.scoring.looking import with_reasons

        return with_reasons(self.results(), catalogue)

    def summary(self) -> str:
        """One line of what was done."""
        failed = self._failed
        scored = self._known + self._new - failed
        parts = [f"{scored} of {len(self.photos)} photos scored"]
        if self._known:
            parts.append(f"{self._known} of them known from before")
        if failed:
            parts.append(f"{failed} failed")
        new = self._new - failed
        if new and self._seconds > 0:  # files that cannot be read are no measure
            parts.append(rate(new / self._seconds))
        line = ", ".join(parts) + "."
        if self._stopped_by is not None:
            line += f" {printable(self._stopped_by)}"
        if self.interrupted and (self._new or self._stopped_by is None):
            kept = "" if self.scorer.catalogue is None else "; the same command goes on from here"
            line += f" Interrupted{kept}."
        return line

    def exit_status(self) -> int:
        """The command's exit status."""
        failed = self._failed
        if self._stopped_by is not None and not self._new:
            return EXIT_NOTHING_SCORED
        if self.interrupted:
            return EXIT_INTERRUPTED
        if failed == self._known + self._new:
            return EXIT_NOTHING_SCORED
        return EXIT_SOME_FAILED if failed else EXIT_ALL_SCORED
