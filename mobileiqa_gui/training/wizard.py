"""The wizard's order of pages: which there are, which can be opened, what is still missing.

No Qt. A page is never locked because of the way one came: going back loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from mobileiqa_gui.training.draft import WITH_TEACHER, Draft
from mobileiqa_gui.translation import translate


class Step(Enum):
    """The pages, in order."""

    WHAT = "what"
    DATA = "data"
    TEACHER = "teacher"
    STUDENT = "student"
    REVIEW = "review"
    RUN = "run"
    RESULT = "result"


CHOOSING = (Step.WHAT, Step.DATA, Step.TEACHER, Step.STUDENT, Step.REVIEW)


@dataclass(frozen=True, slots=True)
class StepView:
    """One line of the step list: `done` before the current one, `open` where it can be gone to."""

    step: Step
    title: str
    is_needed: bool
    is_open: bool
    is_done: bool


def title_of(step: Step, draft: Draft) -> str:
    """The step's name in the list."""
    if step is Step.STUDENT and draft.goal not in WITH_TEACHER:
        return translate("wizard", "Model")
    if step is Step.DATA and draft.goal == "unlabelled":
        return translate("wizard", "Photos")
    return {
        Step.WHAT: translate("wizard", "What"),
        Step.DATA: translate("wizard", "Data"),
        Step.TEACHER: translate("wizard", "Teacher"),
        Step.STUDENT: translate("wizard", "Student"),
        Step.REVIEW: translate("wizard", "Review"),
        Step.RUN: translate("wizard", "Run"),
        Step.RESULT: translate("wizard", "Result"),
    }[step]


def is_needed(step: Step, draft: Draft) -> bool:
    """Whether the page has anything to decide for this goal."""
    if step is Step.TEACHER:
        return draft.goal in (*WITH_TEACHER, "teacher")
    if step is Step.STUDENT:
        return draft.goal != "teacher"
    return True


def missing(step: Step, draft: Draft) -> str:
    """What a page still needs before one can go on; empty when nothing."""
    if step is Step.DATA:
        if draft.goal == "unlabelled":
            return _missing_photos(draft)
        if not draft.folder:
            return translate("wizard", "Choose the folder of the data set.")
        if draft.asked and not draft.settled:
            return translate(
                "wizard", "Answer what is asked of the labels, then press Take it like this."
            )
        if not draft.data_fits:
            return translate("wizard", "The data set must be read and free of errors first.")
    if step is Step.TEACHER and draft.goal in WITH_TEACHER:
        if draft.teacher_source == "run" and not draft.teacher_run:
            return translate("wizard", "Choose a finished run.")
        if draft.teacher_source == "file":
            if not draft.teacher_file:
                return translate("wizard", "Choose the teacher's file.")
            if not Path(draft.teacher_file).is_file():
                return translate(
                    "wizard", "The teacher's file is not there any more; choose it again."
                )
    return ""


def _missing_photos(draft: Draft) -> str:
    if not draft.folder:
        return translate("wizard", "Choose the folder of photos.")
    if not draft.data_fits:
        return translate("wizard", "There must be at least 20 photos to learn from.")
    return ""


def reachable(draft: Draft, *, has_run: bool, has_result: bool) -> frozenset[Step]:
    """The pages that can be opened now."""
    found = set()
    blocked = False
    for step in CHOOSING:
        if not is_needed(step, draft):
            continue
        if not blocked:
            found.add(step)
        blocked = blocked or bool(missing(step, draft))
    if has_run:
        found.add(Step.RUN)
    if has_result:
        found.add(Step.RESULT)
    return frozenset(found)


def views(draft: Draft, current: Step, open_steps: frozenset[Step]) -> list[StepView]:
    """The step list."""
    order = list(Step)
    return [
        StepView(
            step,
            title_of(step, draft),
            is_needed(step, draft),
            step in open_steps,
            order.index(step) < order.index(current) and is_needed(step, draft),
        )
        for step in order
    ]


def following(step: Step, draft: Draft) -> Step | None:
    """The page after this one; None after the last."""
    later = list(Step)[list(Step).index(step) + 1 :]
    return next((s for s in later if is_needed(s, draft)), None)


def preceding(step: Step, draft: Draft) -> Step | None:
    """The page before this one; None before the first."""
    earlier = list(Step)[: list(Step).index(step)]
    return next((s for s in reversed(earlier) if is_needed(s, draft)), None)
