"""All that the app may know of training: settings, runs and their events. No torch in here.

A run is a folder. The app prepares one (`prepare_run`), starts `worker_command` in a process of its
own with its output drained into a file, follows `events.jsonl` by `read_events`, sends requests by
`send`, and learns from `read_status` how a run stands, its own or one left by an earlier start.
Nothing else passes between the two processes, so either may end without the other.

    config = with_setting(preset("mobileiqa-teacher", "recommended"), "data.folder", "/photos")
    paths = prepare_run(config)
    process = subprocess.Popen(worker_command(paths), stdout=DEVNULL, stderr=log)
    events, offset = read_events(paths.events, offset)     # again and again
    send(paths, "pause")                                    # answered by Acknowledged, then Stopped
    status = read_status(paths, exit_code=process.poll())
"""

from __future__ import annotations

from core.errors import RunError
from training.datasets.look import (
    Candidates,
    Checked,
    Checking,
    Columns,
    Found,
    LabelBins,
    LabelledPhoto,
    Message,
    Overview,
    Refused,
    Trouble,
    decode_message,
    look_command,
)
from training.recipes.config_file import (
    NETWORKS,
    checked,
    config_from_plain,
    config_hash,
    config_to_plain,
    load_config,
    setting_infos,
    to_toml,
    with_setting,
    with_settings,
)
from training.recipes.figures import Agreement, Cost, Prediction, worst_of
from training.recipes.presets import PRESET_NAMES, REASONS, PresetName, preset
from training.recipes.settings import Recipe, RunConfig, SettingInfo
from training.runs.control import send
from training.runs.estimate import Estimate
from training.runs.events import (
    Acknowledged,
    Checkpoint,
    Command,
    Compared,
    Done,
    Envelope,
    Event,
    Failed,
    Heartbeat,
    Hello,
    Metric,
    Progress,
    Stage,
    Stopped,
    Unknown,
    Warned,
    Worst,
    WorstPhoto,
    decode,
    encode,
    last_events,
    read_events,
)
from training.runs.folder import (
    About,
    RunPaths,
    dry_run_command,
    open_run,
    prepare_run,
    read_about,
    read_config,
    rename_run,
    runs_folder,
    worker_command,
)
from training.runs.outcome import RunResult, read_fingerprint, read_predictions, read_result
from training.runs.status import (
    LIVE,
    RunStatus,
    RunSummary,
    Session,
    State,
    derive_status,
    list_runs,
    process_lives,
    read_session,
    read_status,
)

__all__ = [
    "LIVE",
    "NETWORKS",
    "PRESET_NAMES",
    "REASONS",
    "About",
    "Acknowledged",
    "Agreement",
    "Candidates",
    "Checked",
    "Checking",
    "Checkpoint",
    "Columns",
    "Command",
    "Compared",
    "Cost",
    "Done",
    "Envelope",
    "Estimate",
    "Event",
    "Failed",
    "Found",
    "Heartbeat",
    "Hello",
    "LabelBins",
    "LabelledPhoto",
    "Message",
    "Metric",
    "Overview",
    "Prediction",
    "PresetName",
    "Progress",
    "Recipe",
    "Refused",
    "RunConfig",
    "RunError",
    "RunPaths",
    "RunResult",
    "RunStatus",
    "RunSummary",
    "Session",
    "SettingInfo",
    "Stage",
    "State",
    "Stopped",
    "Trouble",
    "Unknown",
    "Warned",
    "Worst",
    "WorstPhoto",
    "checked",
    "config_from_plain",
    "config_hash",
    "config_to_plain",
    "decode",
    "decode_message",
    "derive_status",
    "dry_run_command",
    "encode",
    "last_events",
    "list_runs",
    "load_config",
    "look_command",
    "open_run",
    "prepare_run",
    "preset",
    "process_lives",
    "read_about",
    "read_config",
    "read_events",
    "read_fingerprint",
    "read_predictions",
    "read_result",
    "read_session",
    "read_status",
    "rename_run",
    "runs_folder",
    "send",
    "setting_infos",
    "to_toml",
    "with_setting",
    "with_settings",
    "worker_command",
    "worst_of",
]
