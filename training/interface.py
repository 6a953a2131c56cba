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

from core.errors import (
    RunError as RunError,
)
from training.datasets.look import (
    Candidates as Candidates,
    Checked as Checked,
    Checking as Checking,
    Columns as Columns,
    Found as Found,
    LabelBins as LabelBins,
    LabelledPhoto as LabelledPhoto,
    Message as Message,
    Overview as Overview,
    Refused as Refused,
    Trouble as Trouble,
    decode_message as decode_message,
    look_command as look_command,
)
from training.recipes.comparing import (
    COMPARED_REASONS as COMPARED_REASONS,
    CVRKD_AS_PUBLISHED as CVRKD_AS_PUBLISHED,
    CVRKD_STUDENT as CVRKD_STUDENT,
    CVRKD_TEACHER as CVRKD_TEACHER,
    may_begin_as_teacher as may_begin_as_teacher,
    role_of as role_of,
)
from training.recipes.config_file import (
    checked as checked,
    config_from_plain as config_from_plain,
    config_hash as config_hash,
    config_to_plain as config_to_plain,
    load_config as load_config,
    setting_infos as setting_infos,
    to_toml as to_toml,
    with_setting as with_setting,
    with_settings as with_settings,
)
from training.recipes.network_settings import (
    NETWORKS as NETWORKS,
)
from training.recipes.presets import (
    PRESET_NAMES as PRESET_NAMES,
    REASONS as REASONS,
    PresetName as PresetName,
    preset as preset,
)
from training.recipes.reiqa import (
    CONTENT_ENCODER as CONTENT_ENCODER,
    QUALITY_ENCODER as QUALITY_ENCODER,
)
from training.recipes.rounds import (
    rounds_of as rounds_of,
)
from training.recipes.settings import (
    STUDENT as STUDENT,
    TEACHER as TEACHER,
    RunConfig as RunConfig,
    SettingInfo as SettingInfo,
)
from training.recipes.starting import (
    settings_from as settings_from,
)
from training.runs.control import (
    send as send,
)
from training.runs.estimate import (
    Device as Device,
    Estimate as Estimate,
)
from training.runs.event_log import (
    Envelope as Envelope,
    decode as decode,
    encode as encode,
    last_events as last_events,
    read_events as read_events,
)
from training.runs.events import (
    Acknowledged as Acknowledged,
    Checkpoint as Checkpoint,
    Command as Command,
    Compared as Compared,
    Done as Done,
    Event as Event,
    Failed as Failed,
    Heartbeat as Heartbeat,
    Hello as Hello,
    Metric as Metric,
    Progress as Progress,
    RoundBegan as RoundBegan,
    Stage as Stage,
    Stopped as Stopped,
    Unknown as Unknown,
    Warned as Warned,
    Worst as Worst,
    WorstPhoto as WorstPhoto,
)
from training.runs.figures import (
    Agreement as Agreement,
    Cost as Cost,
    Prediction as Prediction,
    worst_of as worst_of,
)
from training.runs.folder import (
    About as About,
    RunPaths as RunPaths,
    dry_run_command as dry_run_command,
    onnx_command as onnx_command,
    open_run as open_run,
    prepare_run as prepare_run,
    read_about as read_about,
    read_config as read_config,
    rename_run as rename_run,
    runs_folder as runs_folder,
    worker_command as worker_command,
)
from training.runs.outcome import (
    Probe as Probe,
    RoundFigures as RoundFigures,
    RunResult as RunResult,
    read_fingerprint as read_fingerprint,
    read_predictions as read_predictions,
    read_result as read_result,
)
from training.runs.sheet import (
    sheet_of as sheet_of,
)
from training.runs.status import (
    LIVE as LIVE,
    RunStatus as RunStatus,
    RunSummary as RunSummary,
    State as State,
    WorkSession as WorkSession,
    derive_status as derive_status,
    list_runs as list_runs,
    process_lives as process_lives,
    read_session as read_session,
    read_status as read_status,
)
