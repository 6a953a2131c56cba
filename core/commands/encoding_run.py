"""One run of an encoder that gives features and no score, with progress and Ctrl-C."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console

from core.commands.getting_ready import get_ready
from core.commands.interruption import Interruption
from core.commands.scoring_run import (
    EXIT_ALL_SCORED,
    EXIT_INTERRUPTED,
    EXIT_NOTHING_SCORED,
    EXIT_SOME_FAILED,
)
from core.commands.terminal import printable, progress_bar
from core.errors import PhotoError
from core.photos.photo import Photo

if TYPE_CHECKING:
    from core.scoring.scorer import Scorer


class EncodingRun:
    """One run over photos of which no features are kept yet; what is done is kept."""

    def __init__(self, scorer: Scorer, photos: Sequence[Photo], console: Console) -> None:
        self.interrupted = False
        self._scorer, self._photos, self._console = scorer, photos, console
        self._done = self._failed = 0

    def work(self) -> None:
        """Until done or interrupted; the time is said before, the reason of each failure at once.
        Raises BundleError."""
        get_ready(self._scorer.model, lambda: len(self._photos), self._console)
        with Interruption() as interruption, progress_bar(self._console, "Features") as progress:
            task = progress.add_task("", total=len(self._photos))
            for photo in self._photos:
                if interruption.wanted:
                    self.interrupted = True
                    break
                self._encode(photo)
                progress.advance(task)

    def _encode(self, photo: Photo) -> None:
        try:
            self._scorer.encode(photo)
        except PhotoError as error:
            self._failed += 1
            self._console.print(printable(f"Left out: {error}"))
        else:
            self._done += 1

    def summary(self) -> str:
        """One line of what was done."""
        line = f"Features of {self._done:,} of {len(self._photos):,} photos computed."
        if self.interrupted:
            line += " Interrupted; the same command goes on from here."
        return line

    def exit_status(self) -> int:
        """As of a run that scores."""
        if self.interrupted:
            return EXIT_INTERRUPTED
        if not self._done:
            return EXIT_NOTHING_SCORED
        return EXIT_SOME_FAILED if self._failed else EXIT_ALL_SCORED
