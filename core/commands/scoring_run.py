"""One run of scoring over a list of photos, with progress and Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

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

EXIT_ALL_SCORED, EXIT_SOME_FAILED, EXIT_NOTHING_SCORED, EXIT_INTERRUPTED = 0, 1, 2, 130


class Run:
    """One run over a list of photos."""

    def __init__(self, scorer: Scorer, photos: Sequence[Photo], console: Console) -> None:
        self.scorer = scorer
        self.photos = photos
        self.interrupted = False
        self._stopped_by: ClusterError | None = None
        self._console = console
        self._known: dict[Path, Assessment] = {}
        self._new: dict[Path, Assessment | PhotoError] = {}
        self._seconds = 0.0

    def waiting(self) -> int:
        """How many photos are not known yet."""
        return len(self.photos) - len(self.scorer.cached(self.photos))

    def work(self) -> None:
        """Scores what is not known yet, until done or interrupted."""
        self._known = self.scorer.cached(self.photos)
        waiting = [photo for photo in self.photos if photo.path not in self._known]
        upcoming = iter(waiting)
        started = time.monotonic()
        with Interruption() as interruption, progress_bar(self._console) as progress:
            task = progress.add_task("", total=len(waiting))

            def take(photo: Photo, outcome: Assessment | PhotoError) -> None:
                self._new[photo.path] = outcome
                progress.advance(task)

            try:
                self.scorer.score_stream(lambda: next(upcoming, None), take, interruption.is_wanted)
            except ClusterError as error:
                self._stopped_by = error
            stopped = interruption.wanted or self._stopped_by is not None
            self.interrupted = stopped and len(self._new) < len(waiting)
        self._seconds = time.monotonic() - started

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
        done = self._known | self._new
        return [Result(photo, done[photo.path]) for photo in self.photos if photo.path in done]

    def results_with_reasons(self, catalogue: Catalogue | None) -> list[Result]:
        """The same, with what a close look said of them, where one was taken and is remembered."""
        from core.scoring.looking import with_reasons

        return with_reasons(self.results(), catalogue)

    def summary(self) -> str:
        """One line of what was done."""
        failed = self._failures()
        scored = len(self._known) + len(self._new) - failed
        parts = [f"{scored} of {len(self.photos)} photos scored"]
        if self._known:
            parts.append(f"{len(self._known)} of them known from before")
        if failed:
            parts.append(f"{failed} failed")
        new = len(self._new) - failed
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
        failed = self._failures()
        if self._stopped_by is not None and not self._new:
            return EXIT_NOTHING_SCORED
        if self.interrupted:
            return EXIT_INTERRUPTED
        if failed == len(self._known) + len(self._new):
            return EXIT_NOTHING_SCORED
        return EXIT_SOME_FAILED if failed else EXIT_ALL_SCORED

    def _failures(self) -> int:
        return sum(isinstance(outcome, PhotoError) for outcome in self._new.values())
