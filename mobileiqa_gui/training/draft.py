"""What a person has chosen in the wizard so far, kept across restarts, and the runs it makes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, get_args

from core.errors import RunError, reason_of
from core.families.library import DEFAULT
from core.files import write_atomically
from core.places import data_folder
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.translation import translate
from training.interface import (
    CVRKD_STUDENT,
    CVRKD_TEACHER,
    QUALITY_ENCODER,
    STUDENT,
    TEACHER,
    PresetName,
    RunConfig,
    config_from_plain,
    config_to_plain,
    preset,
    settings_from,
)

Goal = Literal["own", "taught", "alone", "teacher", "unlabelled", "compared"]
"""own: the model in the box goes on learning; the others begin with ImageNet. unlabelled: an
encoder learns from photos without ratings. compared: a teacher that sees originals, then a student
that compares with good photos."""
WITH_TEACHER: Final = ("taught", "compared")
"""Goals whose student has a teacher."""
TeacherSource = Literal["train", "run", "file"]
Role = Literal["teacher", "student"]
Measured = Literal["", "once", "folds", "splits"]

_CHOICES: dict[str, tuple[str, ...]] = {
    "goal": get_args(Goal),
    "measured": get_args(Measured),
    "teacher_source": get_args(TeacherSource),
    "teacher_preset": get_args(PresetName),
    "student_preset": get_args(PresetName),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """All choices. Settings are what a person changed in a preset, by key ("training.epochs");
    `asked`: something is doubtful of the label file, `settled`: it has been answered; `measured`:
    how often it is trained to tell how good it is, empty: as proposed."""

    step: str = "what"
    goal: Goal = "own"
    name: str = ""
    folder: str = ""
    declared: dict[str, Any] = field(default_factory=dict)
    asked: bool = False
    settled: bool = False
    data_title: str = ""
    photos: int = 0
    scheme: str = ""
    data_fits: bool = False
    proposes_folds: bool = False
    measured: Measured = ""
    teacher_source: TeacherSource = "train"
    teacher_run: str = ""
    teacher_file: str = ""
    teacher_preset: PresetName = "recommended"
    student_preset: PresetName = "recommended"
    teacher_settings: dict[str, Any] = field(default_factory=dict)
    student_settings: dict[str, Any] = field(default_factory=dict)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The runs there will be, in order."""
        if self.goal == "teacher":
            return ("teacher",)
        if self.goal in WITH_TEACHER and self.teacher_source == "train":
            return ("teacher", "student")
        return ("student",)

    @property
    def teacher_path(self) -> str:
        """The teacher that exists already; empty where none is taken or it is yet to be trained."""
        if self.goal not in WITH_TEACHER or self.teacher_source == "train":
            return ""
        return self.teacher_run if self.teacher_source == "run" else self.teacher_file

    @property
    def protocol(self) -> Measured:
        """How often it is trained: as chosen, else as proposed."""
        if self.goal == "compared":  # its recipes train once
            return "once"
        return self.measured or ("folds" if self.proposes_folds else "once")

    @property
    def title(self) -> str:
        """The name for the runs: the one given, or the data set's."""
        return self.name.strip() or self.data_title or (Path(self.folder).name or "Model")

    def preset_of(self, role: Role) -> PresetName:
        """The preset a run begins with."""
        return self.teacher_preset if role == "teacher" else self.student_preset

    def settings_of(self, role: Role) -> Mapping[str, Any]:
        """What was changed in it."""
        return self.teacher_settings if role == "teacher" else self.student_settings

    def with_goal(self, goal: Goal) -> Draft:
        """The draft with another goal; a folder of photos is looked at anew as a data set, and the
        other way round."""
        changed = replace(self, goal=goal)
        if (goal == "compared") != (self.goal == "compared"):  # settings of other recipes
            changed = replace(changed, teacher_settings={}, student_settings={})
        if goal in ("own", "unlabelled"):  # they show no presets to choose from
            changed = replace(changed, student_preset="recommended")
        if (goal == "unlabelled") == (self.goal == "unlabelled"):
            return changed
        return replace(changed, data_fits=False, student_settings={}, declared={}, scheme="")

    def with_settings(self, role: Role, settings: Mapping[str, Any]) -> Draft:
        """The draft with other changes for one run."""
        if role == "teacher":
            return replace(self, teacher_settings=dict(settings))
        return replace(self, student_settings=dict(settings))


def drafts_folder() -> Path:
    """Where the wizard keeps its draft and declared data sets."""
    return data_folder() / "training"


def load_draft() -> Draft:
    """The draft of the last time; a new one where there is none or it cannot be read."""
    try:
        values = json.loads((drafts_folder() / "draft.json").read_text(encoding="utf-8"))
        fresh = Draft()
        fitting = {
            key: value
            for key, value in values.items()
            if hasattr(fresh, key)
            and isinstance(value, type(getattr(fresh, key)))
            and value in _CHOICES.get(key, (value,))
        }
        return Draft(**fitting)
    except (OSError, ValueError, TypeError, AttributeError):
        return Draft()


def save_draft(draft: Draft) -> None:
    """Keep the draft. A full disk must not end the wizard: the draft then lasts for this start."""
    path = drafts_folder() / "draft.json"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(asdict(draft)).encode())
    except OSError:
        return


def declared_path(entry: Mapping[str, Any]) -> Path:
    """Write a data set that a person declared as a data-set file of one entry. Raises RunError."""
    values = dict(entry)
    name = str(values.pop("name"))
    safe = "".join(c if c.isalnum() or c in " -_" else "-" for c in name).strip() or "data"
    path = drafts_folder() / "datasets" / f"{safe}.json"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps({name: values}, indent=1).encode())
    except OSError as error:
        text = translate("draft", "The data set's declaration cannot be saved ({reason}).")
        raise RunError(text.format(reason=of_core(reason_of(error))), path) from error
    return path


def base_config(draft: Draft, role: Role) -> RunConfig:
    """The preset a run begins with, without the person's changes. Raises RunError."""
    return _config(replace(draft, teacher_settings={}, student_settings={}), role, "")


def run_config(draft: Draft, role: Role, *, teacher: str | None = None) -> RunConfig:
    """The configuration of one run. `teacher` is the folder of a teacher trained before, where
    that is what the draft asks for. Raises RunError naming the setting that does not fit."""
    return _config(draft, role, teacher if teacher is not None else draft.teacher_path)


def command_line(roles: Sequence[Role], goal: Goal = "own") -> str:
    """What a terminal is told to train the same, beside the configurations of these names."""
    if goal == "compared":
        told = "mobileiqa train --config student.toml"
        if len(roles) == 1:
            return told
        return (
            "mobileiqa train --config teacher.toml --folder teacher"
            f" && {told} --set distill.teacher='\"teacher\"'"
        )
    if len(roles) > 1:
        return (
            "mobileiqa train --config teacher.toml --folder teacher"
            " && mobileiqa distill --config student.toml --teacher teacher"
        )
    commands: dict[Role, str] = {"teacher": "train", "student": "distill"}
    if goal == "unlabelled":
        commands["student"] = "train"
    return "".join(f"mobileiqa {commands[role]} --config {role}.toml" for role in roles)


def _config(draft: Draft, role: Role, teacher: str) -> RunConfig:
    if draft.goal == "unlabelled":
        return _unlabelled(draft)
    recipes = {"teacher": TEACHER, "student": STUDENT}
    if draft.goal == "compared":
        recipes = {"teacher": CVRKD_TEACHER, "student": CVRKD_STUDENT}
    recipe = recipes[role]
    values = config_to_plain(preset(recipe, draft.preset_of(role)))
    both = len(draft.roles) > 1
    values["name"] = f"{draft.title} teacher" if both and role == "teacher" else draft.title
    data = values["data"]
    if draft.declared:
        data["file"], data["name"] = str(declared_path(draft.declared)), draft.declared["name"]
    else:
        data["folder"] = draft.folder
    data["split"] = draft.scheme
    values["protocol"]["kind"] = draft.protocol
    if draft.goal == "own":
        _set(values, settings_from(DEFAULT))
    if role == "student":
        values["distill"]["teacher"] = teacher
    _set(values, draft.settings_of(role))
    return config_from_plain(values)


def _unlabelled(draft: Draft) -> RunConfig:
    values = config_to_plain(preset(QUALITY_ENCODER, draft.student_preset))
    values["name"] = draft.title
    values["data"]["folder"] = draft.folder
    _set(values, draft.student_settings)
    return config_from_plain(values)


def _set(values: dict[str, Any], settings: Mapping[str, Any]) -> None:
    for key, value in settings.items():
        table = values
        *steps, last = key.split(".")
        for step in steps:
            table = table[step]
        table[last] = value
