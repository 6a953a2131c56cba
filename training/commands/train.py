"""`mobileiqa train` and `mobileiqa distill`: runs from the command line, without the window."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from core.commands.result_files import write
from core.commands.terminal import printable
from core.errors import RunError
from core.families.library import resolve_model
from training.commands.labels import answered, with_label_options
from training.commands.streams import event_lines, let_threads_sleep, reserved_stdout
from training.datasets.entry import STARS
from training.datasets.taken import FOLDS, proposes_folds, taken_in_words
from training.learning.data import open_data, sources_of
from training.recipes.config_file import checked, load_config, to_toml, with_settings
from training.recipes.presets import PRESET_NAMES, PresetName, preset
from training.recipes.registry import recipe_named, recipe_names
from training.recipes.settings import STUDENT, TEACHER, RunConfig, Source
from training.recipes.starting import settings_from
from training.runs.estimate import Estimate
from training.runs.folder import RunPaths, open_run, prepare_run, read_config
from training.runs.status import read_status
from training.wording import duration, rate, size

F = TypeVar("F", bound=Callable[..., Any])

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _run_options(command: F) -> F:
    """What both commands understand."""
    options = (
        click.option("--data", "folders", multiple=True, type=_FOLDER,
                     help="The data set's folder: a known layout, photos beside a CSV of names "
                     "and scores, or photos that you rated. Several are mixed."),
        click.option("--stars", is_flag=True,
                     help="Learn your own stars and flags of the photos in --data."),
        click.option("--from", "begin_with", metavar="MODEL|RUN|default",
                     help="Go on from a trained model: its network, input and weights. A model "
                     "file (.iqa), a run's folder, or default: the model in the box."),
        click.option("--config", type=_FILE, help="A configuration file (TOML) to begin with."),
        click.option(
            "--preset",
            type=click.Choice(PRESET_NAMES),
            default="recommended",
            show_default=True,
            help="The settings to begin with, where no --config is given.",
        ),
        click.option(
            "--set",
            "settings",
            multiple=True,
            metavar="KEY=VALUE",
            help="One setting, such as training.epochs=5; may be repeated.",
        ),
        click.option("--folds", type=click.IntRange(2, 50), metavar="K",
                     help="Choose the epoch by K grouped folds, then train on all photos."),
        click.option("--splits", type=click.IntRange(2, 50), metavar="N",
                     help="Only tell how good it is: median and deviation of N random splits."),
        click.option("--name", help="What the run is called."),
        click.option("--folder", type=click.Path(path_type=Path),
                     help="The new run's folder; by default a new one among the app's runs."),
        click.option("--resume", type=_FOLDER, help="Go on with the run in this folder instead."),
        click.option("--dry-run", is_flag=True, help="Only tell what the run will cost."),
        click.option("--write-config", type=click.Path(path_type=Path), metavar="FILE",
                     help="Only write the configuration file, to be edited."),
        click.option("--events", is_flag=True, help="Events as JSON lines on a terminal, too."),
    )  # fmt: skip
    command = with_label_options(command)
    for option in reversed(options):
        command = option(command)
    return command


@click.command(short_help="Train a network on your photos.")
@click.option(
    "--recipe",
    type=click.Choice(recipe_names()),
    help=f"How to train, by default as --config says, else {TEACHER}.",
)
@_run_options
def train(recipe: str | None, **options: Any) -> int:
    """Train a network on photos: by default a teacher, on people's scores.

    Ctrl-C ends with everything saved; --resume goes on. Where standard output is no terminal it
    carries the run's events, one JSON object a line.
    """
    return _begin(recipe, {}, **options)


@click.command(short_help="Train a small network from a teacher.")
@click.option(
    "--teacher",
    metavar="RUN|MODEL",
    help="A run's folder, a model file (.iqa, .safetensors) or a published checkpoint (.pkl). "
    "Without, the student learns alone.",
)
@_run_options
def distill(teacher: str | None, **options: Any) -> int:
    """Distil a teacher into a student, on photos with people's scores.

    Ctrl-C ends with everything saved; --resume goes on. Where standard output is no terminal it
    carries the run's events, one JSON object a line.
    """
    given = {"distill.teacher": str(Path(teacher).expanduser().absolute())} if teacher else {}
    return _begin(STUDENT, given, **options)


def _begin(
    recipe: str | None,
    given: dict[str, Any],
    *,
    folders: tuple[Path, ...],
    stars: bool,
    begin_with: str | None,
    label_column: str | None,
    name_column: str | None,
    direction: str | None,
    label_range: tuple[float, float] | None,
    config: Path | None,
    preset: PresetName,
    settings: tuple[str, ...],
    folds: int | None,
    splits: int | None,
    name: str | None,
    folder: Path | None,
    resume: Path | None,
    dry_run: bool,
    write_config: Path | None,
    events: bool,
) -> int:
    answers = answered(label_column, name_column, direction, label_range)
    if resume is not None:
        if folders or config or settings or folder or name or answers or folds or splits:
            raise click.UsageError("--resume goes on with the settings the run was begun with.")
        paths = open_run(resume)
        read_config(paths)
        return _work(paths, events=events)
    if stars and not folders:
        raise click.UsageError("Say whose stars: --stars --data FOLDER.")
    if len(folders) > 1 and answers:
        raise click.UsageError(
            "Which data set is meant? Write what each says into a configuration (data.also)."
        )
    reader = STARS if stars else ""
    if folders:
        given = {"data.folder": str(folders[0].absolute()), **given}
        given |= {"data.reader": reader} if stars else {}
    if begin_with:
        given |= settings_from(_model_named(begin_with))
    given |= {f"data.{key}": value for key, value in answers.items()}
    if name:
        given["name"] = name
    given |= _protocol(folds, splits)
    made = _configured(recipe, config, preset, given, settings)
    if len(folders) > 1:
        also = tuple(Source(folder=str(folder.absolute()), reader=reader) for folder in folders[1:])
        made = replace(made, data=replace(made.data, also=also))
    if write_config is not None:
        write(write_config, to_toml(made).encode())
        click.echo(f"Wrote {write_config}.")
        return 0
    _tell_what_was_taken(checked(made))
    if dry_run:
        return _estimate(made)
    paths = prepare_run(made, folder)
    return _work(paths, events=events)


def _model_named(text: str) -> Path:
    path = Path(text).expanduser()
    return path if path.is_dir() else resolve_model(None if text == "default" else text)


def _protocol(folds: int | None, splits: int | None) -> dict[str, Any]:
    """How often to train, as settings."""
    if folds and splits:
        raise click.UsageError("Choose --folds or --splits.")
    kind = "folds" if folds else "splits"
    return {"protocol.kind": kind, "protocol.rounds": folds or splits} if folds or splits else {}


def _tell_what_was_taken(config: RunConfig) -> None:
    """Before anything is made: which columns, direction, range, parts of a recipe that learns
    labels. Raises DatasetError where a guess must be settled first."""
    if not recipe_named(config.recipe).reads("data.split"):
        return
    for source in sources_of(config.data):
        dataset, split = open_data(source)
        for line in taken_in_words(dataset, split):
            click.echo(printable(line), err=True)
    if config.protocol.kind == "once" and not config.data.also and proposes_folds(dataset, split):
        click.echo(
            f"Note: the best epoch is chosen by {len(split.val)} of the photos, mostly by chance; "
            f"--folds {FOLDS} lets all of them choose, in about {FOLDS + 1} times the time.",
            err=True,
        )


def _configured(
    recipe: str | None,
    file: Path | None,
    name: PresetName,
    given: dict[str, Any],
    pairs: tuple[str, ...],
) -> RunConfig:
    """The file's or the preset's settings, with those given on the command line."""
    config = load_config(file) if file is not None else preset(recipe or TEACHER, name)
    if recipe is not None and config.recipe != recipe:
        raise RunError(f"The configuration is for {config.recipe}, not {recipe}.", file)
    texts = {key: json.dumps(value, ensure_ascii=False) for key, value in given.items()}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign:
            raise click.BadParameter(f"'{pair}' is not KEY=VALUE.", param_hint="--set")
        texts[key.strip()] = value
    if not {"data.folder", "data.file"} & set(texts) and file is None:
        raise click.UsageError("Say what to train on: --data FOLDER, or --config FILE.")
    if "data.folder" in given:  # it takes the place of whatever the file names
        config = replace(config, data=replace(config.data, file="", name="", reader=""))
    return with_settings(config, texts)


def _work(paths: RunPaths, *, events: bool) -> int:
    """Work on the run in this process; lines for people, or events for programs."""
    let_threads_sleep()
    for_people = sys.stdout.isatty() and not events
    click.echo(f"Run: {paths.folder}", err=True)
    from training.worker.work import work

    with reserved_stdout() as stream:
        if not for_people:
            return work(paths, mirror=event_lines(stream))
        from training.commands.view import PeopleView

        with PeopleView(stream) as view:
            code = work(paths, mirror=view.hear)
    if read_status(paths, exit_code=code).resumable:
        click.echo(f'Go on with it: mobileiqa train --resume "{paths.folder}"', err=True)
    return code


def _sure(estimate: Estimate) -> str:
    """How far the times can be trusted."""
    if estimate.is_rough:
        return "a rough guess from a single step, the first, which warms up"
    low = duration(estimate.total_low_s, estimate.total_low_s)
    high = duration(estimate.total_high_s, estimate.total_high_s)
    return f"by the fastest and slowest of {estimate.timed_steps} steps {low} to {high}"


def _estimate(config: RunConfig) -> int:
    let_threads_sleep()
    from training.worker.dry_run import dry_run

    with reserved_stdout() as stream:
        estimate = dry_run(config)
        if not stream.isatty():
            stream.write(estimate.to_json() + "\n")
            return 0
        lines = [
            f"{estimate.photos['train']} photos, {estimate.steps_an_epoch} steps an epoch, "
            f"{rate(estimate.images_per_second)} on {estimate.device}",
            f"An epoch takes {duration(estimate.epoch_s, estimate.epoch_s)}, all of it "
            f"{duration(estimate.total_s, estimate.total_s)} ({_sure(estimate)})",
            f"Memory {size(estimate.memory_bytes)}, disk "
            f"{size(estimate.pixels_bytes + estimate.run_bytes)} of "
            f"{size(estimate.disk_free_bytes, digits=0)} free",
            *(f"Note: {warning}" for warning in estimate.warnings),
        ]
        stream.write("\n".join(lines) + "\n")
    return 0
