"""The wizard's choices as a former run was trained with, to begin another one like it. No Qt."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.errors import RunError
from mobileiqa_gui.training.draft import Draft, Goal, TeacherSource
from mobileiqa_gui.training.flat_settings import flat
from mobileiqa_gui.translation import translate
from training.interface import (
    CONTENT_ENCODER,
    CVRKD_AS_PUBLISHED,
    CVRKD_STUDENT,
    CVRKD_TEACHER,
    PRESET_NAMES,
    QUALITY_ENCODER,
    TEACHER,
    PresetName,
    RunConfig,
    preset,
    role_of,
)

# What the wizard's own fields say.
_OF_FIELDS = frozenset(
    {"format", "name", "recipe", "preset", "data.folder", "data.file", "data.name", "data.split",
     "distill.teacher"}
)  # fmt: skip


def draft_of(config: RunConfig, name: str) -> Draft:
    """The choices that make a run of these settings again, under a new name.

    Raises RunError where the declaration of its data set is gone.
    """
    began: PresetName = next(
        (each for each in PRESET_NAMES if each == config.preset), "recommended"
    )
    data = config.data
    draft = Draft(
        step="student",
        name=translate("again", "{name} again").format(name=name),
        folder=data.folder,
        declared=_declared(config),
        scheme=data.split,
        data_fits=True,
        teacher_preset=began,
        student_preset=began,
    )
    if not draft.folder:
        draft = replace(draft, folder=str(draft.declared.get("root", "")))
    changed = _changed(config, flat(preset(config.recipe, began)))
    if config.recipe == CONTENT_ENCODER:
        raise RunError(
            "The wizard has no choices for a content encoder: begin it again from the command line "
            "(mobileiqa train --config, with its config.toml)."
        )
    if config.recipe == QUALITY_ENCODER:
        return replace(draft, goal="unlabelled", student_settings=changed)
    if config.recipe == CVRKD_AS_PUBLISHED:
        raise RunError(
            "This way of training is begun from its configuration: mobileiqa train --config with "
            "the config.toml in the run's folder.",
            data.folder,
        )
    if config.recipe in (CVRKD_TEACHER, CVRKD_STUDENT):
        return _comparing(draft, config, changed)
    if config.recipe == TEACHER:
        return replace(draft, step="teacher", goal="teacher", teacher_settings=changed)
    return replace(_with_teacher(draft, config.distill.teacher), student_settings=changed)


def _comparing(draft: Draft, config: RunConfig, changed: dict[str, Any]) -> Draft:
    """A student as it was; after a teacher alone, that one is trained again with a student."""
    draft = replace(draft, goal="compared")
    if role_of(config) == "teacher":
        return replace(draft, step="teacher", teacher_settings=changed)
    taught = _with_teacher(draft, config.distill.teacher)
    return replace(taught, goal="compared", student_settings=changed)


def _with_teacher(draft: Draft, teacher: str) -> Draft:
    goal: Goal = "taught" if teacher else "alone"
    source: TeacherSource = "run" if Path(teacher).is_dir() else "file"
    if not teacher:
        return replace(draft, goal=goal)
    if source == "run":
        return replace(draft, goal=goal, teacher_source=source, teacher_run=teacher)
    return replace(draft, goal=goal, teacher_source=source, teacher_file=teacher)


def _changed(config: RunConfig, begun: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value
        for key, value in flat(config).items()
        if key not in _OF_FIELDS and begun.get(key) != value
    }


def _declared(config: RunConfig) -> dict[str, Any]:
    """The entry of the data-set file that a run was told of; empty where it took a folder."""
    if not config.data.file:
        return {}
    path = Path(config.data.file)
    try:
        values = dict(json.loads(path.read_text(encoding="utf-8"))[config.data.name])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RunError(
            "The data set of this run is not declared there any more: choose its folder anew.", path
        ) from error
    root = str(values.get("root") or "")
    if root:
        values["root"] = str(path.parent / Path(root).expanduser())
    return {"name": config.data.name, **values}
