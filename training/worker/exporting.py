"""A run's result with its model file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core.errors import MobileIqaError
from training.runs.events import Warned
from training.runs.outcome import RunResult
from training.worker.voice import Voice

log = logging.getLogger(__name__)


def with_model_file(
    result: RunResult, target: Path, write: Callable[[], object], voice: Voice
) -> RunResult:
    """The result, once `write` has written `target`; a failure is a warning: the weights are kept
    anyway."""
    try:
        write()
    except (MobileIqaError, OSError) as error:
        reason = error.message if isinstance(error, MobileIqaError) else str(error)
    except Exception as error:  # torch's exporter raises many types
        log.exception("export")
        reason = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
    else:
        return replace(result, bundle=target.name, export="compared with the network: equal")
    voice.emit(Warned("export", f"No model file was written: {reason}", str(target)))
    return replace(result, export=reason)
