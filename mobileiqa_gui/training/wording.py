"""Training in words: plans, costs, states, figures. No Qt widgets."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence

from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.training.run_state import Button, RunState
from mobileiqa_gui.training.timeline import Timeline
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate
from mobileiqa_gui.wording import duration_in_words, photos_in_words
from training.interface import (
    Estimate,
    RunError,
    RunPaths,
    RunStatus,
    read_about,
)


def name_of(paths: RunPaths) -> str:
    """What a run is called; its folder's name where that cannot be read."""
    try:
        return read_about(paths).name
    except RunError:
        return paths.folder.name


def date_in_words(moment: float) -> str:
    """Day and time of Unix seconds, for example "21 Nov 2026, 11:26"."""
    return time.strftime("%d %b %Y, %H:%M", time.localtime(moment)).lstrip("0")


def bytes_in_words(count: float) -> str:
    """For example "3.1 GB", "820 MB"."""
    if count >= 10 * 2**30:
        return translate("training", "{count} GB").format(count=f"{count / 2**30:.0f}")
    if count >= 2**30:
        return translate("training", "{count} GB").format(count=f"{count / 2**30:.1f}")
    return translate("training", "{count} MB").format(count=f"{max(1, round(count / 2**20)):,}")


def figure(value: float | None, digits: int = 3) -> str:
    """A figure, or a dash where there is none."""
    return f"{value:.{digits}f}" if value is not None and math.isfinite(value) else "–"


def points(quality: float) -> str:
    """A label or a network's output on 0..1 as points of 0 to 100."""
    return f"{min(max(quality, 0.0), 1.0) * 100:.0f}"


def miss_in_words(quality: float, raw: float) -> str:
    """How far a score lies off its label, for example "label 31, score 67: 36 too high"."""
    label, score = points(quality), points(raw)
    off = int(score) - int(label)
    words = {
        -1: translate("training", "label {label}, score {score}: {off} too low"),
        0: translate("training", "label {label}, score {score}: the same"),
        1: translate("training", "label {label}, score {score}: {off} too high"),
    }[(off > 0) - (off < 0)]
    return words.format(label=label, score=score, off=abs(off))


def estimate_in_words(estimates: Sequence[Estimate]) -> str:
    """For example "about 2 h 10 min, 3.1 GB of memory, 420 MB on disk, on cpu"."""
    total = sum(e.total_s for e in estimates)
    memory = max(e.memory_bytes for e in estimates)
    disk = max(e.pixels_bytes for e in estimates) + sum(e.run_bytes for e in estimates)
    return translate("training", "{time}, {memory} of memory, {disk} on disk, on {device}").format(
        time=duration_in_words(total),
        memory=bytes_in_words(memory),
        disk=bytes_in_words(disk),
        device=estimates[0].device,
    )


def sureness_in_words(estimates: Sequence[Estimate]) -> str:
    """How far the time can be trusted, for example "By the fastest and slowest of 3 tried steps:
    about 2 h to about 2 h 10 min"; empty where it is not known."""
    if any(estimate.is_rough for estimate in estimates):
        return translate(
            "training",
            "The time is a rough guess: a single step was tried, and the first one is mostly slow.",
        )
    steps = min(estimate.timed_steps for estimate in estimates)
    if not steps:
        return ""
    low = sum(estimate.total_low_s for estimate in estimates)
    high = sum(estimate.total_high_s for estimate in estimates)
    return translate(
        "training", "By the fastest and the slowest of {count} tried steps: {low} to {high}."
    ).format(count=steps, low=duration_in_words(low), high=duration_in_words(high))


def estimate_warnings(estimates: Sequence[Estimate]) -> list[str]:
    """What should be read before starting."""
    found = [warning for estimate in estimates for warning in estimate.warnings]
    for estimate in estimates:
        needed = estimate.pixels_bytes + estimate.run_bytes
        if needed > estimate.disk_free_bytes:
            found.append(
                translate("training", "The disk has {free} free, the run needs {needed}.").format(
                    free=bytes_in_words(estimate.disk_free_bytes), needed=bytes_in_words(needed)
                )
            )
    return list(dict.fromkeys(found))


_WORKING = QT_TRANSLATE_NOOP("training", "Working")
_WORK = {
    "starting": QT_TRANSLATE_NOOP("training", "Starting"),
    "data": QT_TRANSLATE_NOOP("training", "Reading the data set"),
    "pixels": QT_TRANSLATE_NOOP("training", "Decoding photos"),
    "weights": QT_TRANSLATE_NOOP("training", "Loading weights"),
    "measuring": QT_TRANSLATE_NOOP("training", "Measuring features"),
    "training": QT_TRANSLATE_NOOP("training", "Training"),
    "validating": QT_TRANSLATE_NOOP("training", "Measuring the epoch on photos kept aside"),
    "testing": QT_TRANSLATE_NOOP("training", "Measuring the best epoch on the test photos"),
    "comparing": QT_TRANSLATE_NOOP("training", "Measuring other models on the same photos"),
    "exporting": QT_TRANSLATE_NOOP("training", "Writing the model file"),
}


def state_in_words(
    state: RunState, wish: Button | None, status: RunStatus, timeline: Timeline
) -> str:
    """One line on how the run stands."""
    if state is RunState.RUNNING or (state is RunState.STARTING and status.stage):
        return _work_in_words(timeline)
    if state is RunState.STOPPING:
        return {
            Button.CANCEL: translate(
                "training", "Cancelling: the step being computed is finished first"
            ),
            Button.END: translate("training", "Ending the process"),
        }.get(
            wish or Button.STOP,
            translate("training", "Stopping: the best epoch is measured and kept"),
        )
    return {
        RunState.IDLE: translate("training", "Not started yet"),
        RunState.STARTING: translate("training", "Starting"),
        RunState.PAUSING: translate(
            "training", "Pausing: the step being computed is finished and saved"
        ),
        RunState.PAUSED: of_core(status.message)
        or translate("training", "Paused; nothing is lost and no memory is used"),
        RunState.NOT_RESPONDING: of_core(status.message)
        or translate("training", "The run has not been heard of"),
        RunState.FINISHED: translate("training", "Stopped early; the best epoch is kept")
        if status.stopped_early
        else translate("training", "Finished"),
        RunState.FAILED: _failure_in_words(status, timeline),
        RunState.CANCELLED: translate("training", "Cancelled; the run is in the trash"),
    }.get(state, "")


def _failure_in_words(status: RunStatus, timeline: Timeline) -> str:
    """What happened, and to which file."""
    failed = timeline.failure
    message = of_core(status.message) or translate("training", "The run failed")
    if failed is None or not failed.path or failed.path in message:
        return message
    return f"{failed.path}: {message}"


def round_in_words(timeline: Timeline) -> str:
    """Which training of several; empty where there is one alone."""
    now = timeline.round
    if now is None:
        return ""
    words = {
        "fold": translate("training", "Fold {number} of {count}"),
        "split": translate("training", "Split {number} of {count}"),
        "final": translate("training", "On all photos"),
    }[now.part]
    folds = now.count - 1 if now.part == "fold" else now.count
    return words.format(number=now.number, count=folds)


def _work_in_words(timeline: Timeline) -> str:
    told = round_in_words(timeline)
    words = _step_in_words(timeline)
    return f"{told} · {words}" if told else words


def _step_in_words(timeline: Timeline) -> str:
    words = translate("training", _WORK.get(timeline.stage, _WORKING))
    progress = timeline.progress
    if timeline.stage == "training" and progress is not None and progress.epochs:
        return translate("training", "Epoch {epoch} of {epochs}").format(
            epoch=progress.epoch, epochs=progress.epochs
        )
    if progress is not None and progress.stage == timeline.stage and progress.total:
        return translate("training", "{work}: {done} of {total}").format(
            work=words, done=f"{progress.done:,}", total=f"{progress.total:,}"
        )
    return words


FEW_PHOTOS, HARDLY_ANY_PHOTOS = 100, 20
"""Below which an agreement is rough, and below which it says next to nothing."""


def of_photos_in_words(count: int) -> str:
    """How much an agreement that comes from so many photos can be trusted; empty where they are
    enough, or their number is not known."""
    if not 0 < count < FEW_PHOTOS:
        return ""
    words = (
        translate("training", "from {photos}: may be chance")
        if count < HARDLY_ANY_PHOTOS
        else translate("training", "from {photos}: rough")
    )
    return words.format(photos=photos_in_words(count))


def time_left_in_words(timeline: Timeline) -> str:
    """The rounded rest, a dash while it cannot be told."""
    progress = timeline.pace
    if timeline.stage in ("testing", "comparing", "exporting"):
        return translate("training", "almost done")
    if progress is None or progress.eta_high_s is None or progress.eta_low_s is None:
        return "–"
    low, high = duration_in_words(progress.eta_low_s), duration_in_words(progress.eta_high_s)
    if low == high:
        return high
    about = translate("training", "about ")
    return translate("training", "{low} to {high}").format(low=low, high=high.removeprefix(about))
