"""The folder of a run: its files, how one is prepared, named and found."""

from __future__ import annotations

import json
import re
import secrets
import sys
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError, reason_of
from core.files import write_atomically
from core.places import data_folder
from training.recipes.config_file import checked, load_config, to_toml
from training.recipes.settings import RunConfig

FORMAT = 1


@dataclass(frozen=True, slots=True)
class RunPaths:
    """Where the files of a run lie."""

    folder: Path

    @property
    def about(self) -> Path:
        """Identity, name and date (JSON); what marks a folder as a run."""
        return self.folder / "run.json"

    @property
    def config(self) -> Path:
        """Every setting (TOML)."""
        return self.folder / "config.toml"

    @property
    def dataset(self) -> Path:
        """The declared data set that was used (data-set file, JSON)."""
        return self.folder / "dataset.json"

    @property
    def environment(self) -> Path:
        """Versions, machine, seed and data fingerprint of each session (JSON)."""
        return self.folder / "environment.json"

    @property
    def events(self) -> Path:
        """All events, one JSON object a line."""
        return self.folder / "events.jsonl"

    @property
    def metrics(self) -> Path:
        """One line an epoch (CSV)."""
        return self.folder / "metrics.csv"

    @property
    def log(self) -> Path:
        """What the process logged, for people."""
        return self.folder / "train.log"

    @property
    def session(self) -> Path:
        """Identity of the process that works or last worked on the run (JSON)."""
        return self.folder / "session.json"

    @property
    def lock(self) -> Path:
        """Locked by the system while a process works on the run."""
        return self.folder / "lock"

    @property
    def control(self) -> Path:
        """A request to the process (JSON)."""
        return self.folder / "control.json"

    @property
    def checkpoints(self) -> Path:
        """NNNNNN-step-N/, numbered as they came (the last two), and best.safetensors."""
        return self.folder / "checkpoints"

    @property
    def best(self) -> Path:
        """Weights of the best epoch, with the network's description in the header."""
        return self.checkpoints / "best.safetensors"

    @property
    def result(self) -> Path:
        """All figures at the end (JSON)."""
        return self.folder / "result.json"

    @property
    def tensorboard(self) -> Path:
        """TensorBoard's files, where wanted."""
        return self.folder / "tensorboard"

    @property
    def rounds(self) -> Path:
        """NN/, a folder each, of a run that trains several times."""
        return self.folder / "rounds"

    def round(self, number: int) -> RunPaths:
        """One of them, which is a run's folder itself."""
        return RunPaths(self.rounds / f"{number:02d}")

    def epoch_predictions(self, epoch: int) -> Path:
        """Each validation photo's label and score (CSV) after an epoch, where they are kept."""
        return self.folder / "epochs" / f"{epoch:03d}.csv"

    def predictions(self, part: str) -> Path:
        """Each photo's label and score (CSV) of "val" or "test"."""
        return self.folder / f"predictions-{part}.csv"


@dataclass(frozen=True, slots=True)
class About:
    """What identifies a run; the name may change, the id never does."""

    run_id: str
    name: str
    created: float


def runs_folder() -> Path:
    """Where a person's runs are kept unless they choose another place."""
    return data_folder() / "runs"


def prepare_run(config: RunConfig, folder: Path | None = None) -> RunPaths:
    """Make the folder of a new run with its configuration; nothing is started.

    `folder` must be empty or not exist; by default a new one under `runs_folder()`, named after
    date and run. Raises RunError.
    """
    config = checked(config)
    target = folder or _new_folder(runs_folder(), config.name or config.recipe)
    paths = RunPaths(target.absolute())
    try:
        target.mkdir(parents=True, exist_ok=True)
        if any(target.iterdir()):
            raise RunError("The folder is not empty: name a new one, or resume that run.", target)
        write_atomically(paths.config, to_toml(config).encode())
        about = About(secrets.token_hex(8), config.name or target.name, time.time())
        _write_about(paths, about)
    except OSError as error:
        reason = reason_of(error)
        raise RunError(f"The run's folder cannot be written ({reason}).", target) from error
    return paths


def prepare_round(paths: RunPaths, number: int, config: RunConfig, about: About) -> RunPaths:
    """The folder of one round of a run, with its settings. Raises RunError."""
    made = paths.round(number)
    try:
        made.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(made.config, to_toml(checked(config)).encode())
        _write_about(made, about)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RunError(f"The run's folder cannot be written ({reason}).", made.folder) from error
    return made


def open_run(folder: Path) -> RunPaths:
    """The paths of an existing run. Raises RunError when the folder holds none."""
    paths = RunPaths(folder.absolute())
    if not paths.about.is_file() or not paths.config.is_file():
        raise RunError("This folder holds no training run (run.json, config.toml).", folder)
    return paths


def read_about(paths: RunPaths) -> About:
    """Identity and name. Raises RunError."""
    try:
        values = json.loads(paths.about.read_text(encoding="utf-8"))
        return About(str(values["run_id"]), str(values["name"]), float(values["created"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RunError(f"run.json cannot be read ({error}).", paths.folder) from error


def read_config(paths: RunPaths) -> RunConfig:
    """The run's settings. Raises RunError."""
    return load_config(paths.config)


def rename_run(paths: RunPaths, name: str) -> None:
    """Give a run another name; its folder and settings stay as they are. Raises RunError."""
    about = read_about(paths)
    if not name.strip():
        raise RunError("A run needs a name.", paths.folder)
    try:
        _write_about(paths, About(about.run_id, name.strip(), about.created))
    except OSError as error:
        raise RunError(f"The name cannot be saved ({reason_of(error)}).", paths.folder) from error


def worker_command(paths: RunPaths, then: RunPaths | None = None) -> list[str]:
    """The command that starts or continues the run in a process of its own.

    `then`: a run to begin in the same process once this one has finished, as a student after its
    teacher; nobody needs to be there for it.
    """
    after = ["--then", str(then.folder)] if then is not None else []
    return [sys.executable, "-m", "training", "work", str(paths.folder), *after]


def dry_run_command(config: Path) -> list[str]:
    """The command that tries a few steps and prints an estimate (JSON) on standard output."""
    return [sys.executable, "-m", "training", "dry-run", str(config)]


def _write_about(paths: RunPaths, about: About) -> None:
    values = {
        "format": FORMAT,
        "run_id": about.run_id,
        "name": about.name,
        "created": about.created,
    }
    write_atomically(paths.about, json.dumps(values, ensure_ascii=False, indent=1).encode())


def _new_folder(root: Path, name: str) -> Path:
    plain_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    word = re.sub(r"[^a-z0-9]+", "-", plain_name.lower()).strip("-")[:40] or "run"
    stem = f"{time.strftime('%Y-%m-%d-%H%M%S')}-{word}"
    number = 1
    while (root / (stem if number == 1 else f"{stem}-{number}")).exists():
        number += 1
    return root / (stem if number == 1 else f"{stem}-{number}")
