"""The commands of `python -m training`; the app starts its processes with them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import click

from core.errors import MobileIqaError
from training.commands.streams import event_lines, let_threads_sleep, reserved_stdout
from training.recipes.config_file import config_hash, load_config
from training.recipes.settings import RunConfig
from training.runs.folder import RunPaths, open_run, prepare_run, read_config, runs_folder
from training.runs.status import State, list_runs, read_status

EXIT_WRONG_USAGE = 2
WAITING: tuple[State, ...] = ("paused", "interrupted", "failed", "died")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def worker() -> None:
    """Training runs: each command tells its events on standard output, one JSON a line."""


@worker.command()
@click.argument("config", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--folder", type=click.Path(path_type=Path), help="The new run's folder.")
def run(config: Path, folder: Path | None) -> int:
    """Begin a run with the settings of CONFIG (TOML), in a new folder, or go on with one of these
    very settings that has not ended: the same command again takes up what was interrupted.

    --folder names the run's folder. Under torchrun it must be given: all processes must know the
    same one.
    """
    return work_in(_run_of(config, folder))


@worker.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--then",
    type=click.Path(path_type=Path),
    help="A run to begin once this one has finished, where it is still there.",
)
def work(folder: Path, then: Path | None) -> int:
    """Begin, or go on with, the run in FOLDER."""
    paths = open_run(folder)
    status = work_in(paths)
    if (
        then is None
        or not then.is_dir()
        or read_status(paths, exit_code=status).state != "finished"
    ):
        return status
    return work_in(open_run(then))


@worker.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--figures",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What training.evaluation measured of it (JSON), for the file and its card.",
)
def export(folder: Path, figures: Path | None) -> int:
    """Write the model file of the finished run in FOLDER anew; prints where it lies."""
    paths = open_run(folder)
    let_threads_sleep()
    from training.worker.recipes import export_run

    with reserved_stdout() as stream:
        stream.write(f"{export_run(paths, figures)}\n")
    return 0


@worker.command()
@click.argument("model", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write it; by default beside MODEL, with the ending .onnx.",
)
def onnx(model: Path, out: Path | None) -> int:
    """Write the model file MODEL (.iqa) as one plain ONNX file for other programs, a picture in and
    its score out, with what is to be done before in FILE.txt; prints where it lies.

    ONNX Runtime has run it beside the model: the scores are the same.
    """
    target = out or model.with_suffix(".onnx")
    let_threads_sleep()
    from core.bundles.bundle import open_bundle
    from core.networks.mobileiqa.single_file import write_single_file

    with reserved_stdout() as stream:
        write_single_file(open_bundle(model), target)
        stream.write(f"{target}\n")
    return 0


@worker.command("dry-run")
@click.argument("config", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def dry_run(config: Path) -> int:
    """Take a few steps and print what a run with these settings will cost (JSON)."""
    let_threads_sleep()
    from training.worker.dry_run import dry_run as estimate

    with reserved_stdout() as stream:
        stream.write(estimate(load_config(config)).to_json() + "\n")
    return 0


def work_in(paths: RunPaths) -> int:
    """Work on a run with its events on standard output."""
    read_config(paths)  # refused before torch is loaded, which takes seconds
    let_threads_sleep()
    from training.worker.work import work

    with reserved_stdout() as stream:
        return work(paths, mirror=event_lines(stream))


def _run_of(config: Path, folder: Path | None) -> RunPaths:
    """Prepare the run; of several processes the first one does, the others wait for its folder."""
    rank = int(os.environ.get("RANK", "0"))
    if rank == 0:
        settings = load_config(config)
        if folder is not None and (folder / "run.json").is_file():
            paths = open_run(folder)
            if config_hash(read_config(paths)) == config_hash(settings):
                return paths
        begun = _begun(settings) if folder is None else None
        return begun or prepare_run(settings, folder)
    if folder is None:
        raise click.UsageError("Under torchrun the run's folder must be given: --folder.")
    paths = RunPaths(folder.absolute())
    for _ in range(600):
        if paths.about.is_file():
            return paths
        time.sleep(0.1)
    return open_run(folder)


def _begun(settings: RunConfig) -> RunPaths | None:
    """The newest of the person's runs of these settings that was begun, has not ended and nobody
    works on."""
    wanted = config_hash(settings)
    for run in list_runs(runs_folder()):
        waits = run.status.state in WAITING and run.status.resumable
        if waits and run.config is not None and config_hash(run.config) == wanted:
            return run.paths
    return None


def main(arguments: list[str] | None = None) -> int:
    """Run one command line and return its exit status; expected errors become one sentence."""
    try:
        status = worker.main(arguments, prog_name="python -m training", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except MobileIqaError as error:
        click.echo(f"Error: {error}", err=True)
        return EXIT_WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        return 130
    return int(status or 0)
