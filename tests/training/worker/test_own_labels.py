"""A run on one's own stars: begun, and gone on with after more was rated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from click.testing import CliRunner

from core.catalogue.marking import Marking, SetMarks
from core.marks.marks import MarkChange
from core.photos.scan import scan_folder
from core.scoring.remembering import open_catalogue
from training import interface as api
from training.commands.train import train
from training.worker.recipes import export_run


def rate(folder: Path, stars_of: Callable[[int], int]) -> None:
    """Stars of the photos that are numbered."""
    with open_catalogue() as catalogue:
        catalogue.perform(
            SetMarks(
                tuple(
                    Marking.of(one, MarkChange(stars=stars_of(int(one.path.stem))))
                    for one in scan_folder(folder)
                )
            )
        )


def by_brightness(number: int) -> int:
    """As `write_photos` drew it: the brighter, the better."""
    return 1 + int(5 * np.random.default_rng(number).random())


def test_a_run_goes_on_with_the_stars_it_began_with(
    start: Callable[..., Any], own_photos: Path
) -> None:
    (own_photos / "labels.csv").unlink()
    rate(own_photos, by_brightness)
    data = {"folder": str(own_photos), "reader": "stars"}
    run = start(data=data, training={"epochs": 2}, machine={"checkpoint_minutes": 0.0})

    def pause(event: api.Event) -> None:
        wanted = isinstance(event, api.Checkpoint) and event.step == 2
        if wanted and not run.paths.control.exists():
            api.send(run.paths, "pause")
            while run.paths.control.exists():  # until it is taken
                pass

    assert run.work(pause) == 0
    assert run.events[-1].reason == "paused"
    told = " ".join(warned.message for warned in run.of(api.Warned))
    assert "Photos a label, 5 the best: 5: " in told
    before = api.read_fingerprint(run.paths)
    rate(own_photos, lambda number: 6 - by_brightness(number))
    assert run.work() == 0, run.events[-1]
    assert api.read_fingerprint(run.paths) == before
    found = [
        one for part in ("val", "test") for one in api.read_predictions(run.paths.predictions(part))
    ]
    assert found
    assert all(one.label == by_brightness(int(Path(one.name).stem)) for one in found)
    assert all(one.quality == one.label / 5 for one in found)
    assert export_run(run.paths, None).is_file()


def test_by_the_command_line(own_photos: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    given = ["--data", str(own_photos), "--stars", "--write-config", str(file)]
    assert CliRunner().invoke(train, given, standalone_mode=False).return_value == 0
    data = api.load_config(file).data
    assert (data.folder, data.reader) == (str(own_photos), "stars")
    refused = CliRunner().invoke(train, ["--stars"])
    assert refused.exit_code == 2
    assert "Say whose stars: --stars --data FOLDER." in refused.output


def test_without_stars_nothing_begins(start: Callable[..., Any], own_photos: Path) -> None:
    run = start(data={"folder": str(own_photos), "reader": "stars"})
    assert run.work() == 1
    (failed,) = run.of(api.Failed)
    assert "No photo here has stars or a flag yet" in failed.message


def test_all_folds_learn_from_the_stars_of_the_first(
    start: Callable[..., Any], own_photos: Path
) -> None:
    (own_photos / "labels.csv").unlink()
    rate(own_photos, by_brightness)
    run = start(
        data={"folder": str(own_photos)},
        protocol={"kind": "folds", "rounds": 2},
        training={"epochs": 1, "measure_epochs": True},
    )
    rated = []

    def rate_anew(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and not rated:
            rated.append(True)
            rate(own_photos, lambda _number: 3)

    assert run.work(rate_anew) == 0, run.events[-1]
    found = api.read_predictions(run.paths.predictions("val"))
    assert rated
    assert found
    assert all(one.label == by_brightness(int(Path(one.name).stem)) for one in found)
