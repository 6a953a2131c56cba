"""The runs that belong together (a teacher and its student), kept across restarts. No Qt."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from core.errors import RunError, reason_of
from core.files import write_atomically
from mobileiqa_gui.training.draft import Draft, drafts_folder, run_config
from training.interface import RunPaths, open_run, prepare_run, read_status


def prepare_plan(draft: Draft) -> list[RunPaths]:
    """Make the folders of all runs of a draft and remember them. Raises RunError."""
    prepared: list[RunPaths] = []
    for role in draft.roles:
        teacher = str(prepared[0].folder) if prepared else None
        prepared.append(prepare_run(run_config(draft, role, teacher=teacher)))
    save_plan(prepared)
    return prepared


def save_plan(runs: Sequence[RunPaths]) -> None:
    """Remember which runs the wizard shows. Raises RunError."""
    path = drafts_folder() / "plan.json"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps([str(run.folder) for run in runs]).encode())
    except OSError as error:
        raise RunError(f"The runs cannot be remembered ({reason_of(error)}).", path) from error


def load_plan() -> list[RunPaths]:
    """The runs of the last time that are still there."""
    try:
        folders = json.loads((drafts_folder() / "plan.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    runs = []
    for folder in folders if isinstance(folders, list) else []:
        try:
            runs.append(open_run(Path(str(folder))))
        except RunError:
            continue
    return runs


def current_of(runs: Sequence[RunPaths]) -> RunPaths | None:
    """The run that is to be looked at: the first that is not finished, else the last."""
    for run in runs:
        if read_status(run).state != "finished":
            return run
    return runs[-1] if runs else None


def following_run(runs: Sequence[RunPaths], run: RunPaths) -> RunPaths | None:
    """The run that is to start once this one has finished."""
    at = next((n for n, each in enumerate(runs) if each.folder == run.folder), None)
    return runs[at + 1] if at is not None and at + 1 < len(runs) else None
