"""When to save, and what to do when it cannot be done."""

from __future__ import annotations

import errno
import logging
import time
from collections.abc import Callable

from core.errors import RunError
from training.runs.events import Checkpoint, Event, Warned
from training.runs.folder import RunPaths
from training.worker import checkpoints
from training.worker.continuing import to_state
from training.worker.lesson import Lesson

log = logging.getLogger(__name__)

RETRY_S = 60.0
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class CannotSaveError(RunError):
    """Saving failed twice: the run ends with what was saved before."""


class Saver:
    """Saves the run of one process. The first failure is a warning and is tried again a minute or
    an epoch later; the second one in a row raises CannotSaveError. Only the leader has one."""

    def __init__(self, paths: RunPaths, lesson: Lesson, emit: Callable[[Event], None]) -> None:
        self._paths, self._lesson, self._emit = paths, lesson, emit
        self._last = time.monotonic()
        self._saved: tuple[int, int, str] | None = None
        self._failures = 0
        self._best: bytes | None = None

    def is_due(self) -> bool:
        """Whether to save within an epoch: the time has come, or a failure is to be tried again."""
        wait = RETRY_S if self._failures else 60 * self._lesson.config.machine.checkpoint_minutes
        return time.monotonic() - self._last >= wait

    def save(self, *, best: bool = False) -> None:
        """Save now; with `best` these weights become the best ones first."""
        if best:
            self._best = self._lesson.weights()
        try:
            self._save(best=best)
        except (OSError, RunError) as error:
            self._failed(error)

    def save_finally(self) -> None:
        """Save what is not saved yet, the process being about to end. Raises CannotSaveError."""
        if self._saved == self._place() and self._best is None:
            return
        self._failures = max(self._failures, 1)
        self.save()

    def _save(self, *, best: bool) -> None:
        standing = self._lesson.learner.standing
        if self._best is not None:
            checkpoints.save_best(self._paths, self._best)
            self._best = None
        weights = self._lesson.weights()
        content = checkpoints.state_bytes(to_state(self._lesson))
        folder = checkpoints.save(self._paths, standing.step, weights, content)
        self._failures = 0
        self._last = time.monotonic()
        self._saved = self._place()
        name = folder.relative_to(self._paths.folder).as_posix()
        size = len(weights) + len(content)
        self._emit(Checkpoint(standing.epoch, standing.step, name, size, best))

    def _failed(self, error: OSError | RunError) -> None:
        log.warning("saving failed: %s", error)
        full = isinstance(error, OSError) and error.errno in _FULL
        reason = "the disk is full" if full else str(error)
        self._failures += 1
        self._last = time.monotonic()
        if self._failures >= 2:
            raise CannotSaveError(
                f"The run cannot be saved ({reason}) and was ended; what was saved before is "
                "kept. Make room and continue it.",
                self._paths.folder,
            ) from error
        code = "disk-full" if full else "not-saved"
        message = f"The run could not be saved ({reason}); it goes on and tries again. Make room."
        self._emit(Warned(code, message, str(self._paths.folder)))

    def _place(self) -> tuple[int, int, str]:
        standing = self._lesson.learner.standing
        return standing.epoch, standing.step, standing.ended
