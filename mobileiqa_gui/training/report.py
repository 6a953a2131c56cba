"""What a person can send on when a run has failed. No Qt widgets."""

from __future__ import annotations

import platform
import sys

from core.installation import installed_version
from mobileiqa_gui.training.timeline import Timeline
from training.interface import RunPaths, RunStatus


def report_of(paths: RunPaths, status: RunStatus, timeline: Timeline, log: str) -> str:
    """Versions, reason, where the run stood, its settings and the last lines of its log."""
    lines = [
        f"MobileIQA {installed_version()}, Python {sys.version.split()[0]}, {platform.platform()}",
        f"Run {paths.folder}",
        f"State: {status.state}; stage {status.stage or '-'}; epoch {status.epoch} of "
        f"{status.epochs}; step {status.step}",
        f"Reason: {status.message}",
    ]
    if timeline.failure is not None and timeline.failure.details:
        lines += ["", timeline.failure.details]
    try:
        lines += ["", paths.config.read_text(encoding="utf-8")]
    except OSError as error:
        lines += ["", f"The configuration cannot be read: {error}"]
    return "\n".join([*lines, "", log])
