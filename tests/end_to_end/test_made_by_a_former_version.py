"""What the program of commit 065ae9e left in the data folder is opened and keeps everything."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.places import data_folder
from main import main
from mobileiqa_gui.window.samples import SAMPLES
from mobileiqa_gui.workers.scoring import Scored
from training import interface as api

FORMER = Path(__file__).parents[1] / "fixtures" / "065ae9e"
FORMER_PHOTOS = "/tmp/photos-065ae9e"
EXPECTED = json.loads((FORMER / "expected.json").read_text())
NAMES = set(EXPECTED["scores"])


@pytest.fixture
def photos(tmp_path) -> Path:
    """The photos that were scored then, as they were, and the data folder of that time."""
    folder, home = tmp_path / "photos", data_folder()
    folder.mkdir()
    home.mkdir(parents=True, exist_ok=True)
    for name in ("catalogue.sqlite3", "window.ini"):
        shutil.copy(FORMER / name, home / name)
    shutil.copytree(FORMER / "runs", home / "runs")
    ini = home / "window.ini"
    ini.write_text(ini.read_text().replace(FORMER_PHOTOS, str(folder)))
    with closing(sqlite3.connect(home / "catalogue.sqlite3")) as database, database:
        for path, size, mtime_ns in database.execute(
            "SELECT path, size_bytes, mtime_ns FROM photos"
        ):
            now = folder / Path(os.fsdecode(path)).name
            shutil.copy(SAMPLES / now.name, now)
            assert now.stat().st_size == size
            os.utime(now, ns=(mtime_ns, mtime_ns))
            database.execute("UPDATE photos SET path = ? WHERE path = ?", (os.fsencode(now), path))
    return folder


def shown(window) -> list[str]:
    presenter = window.bench.presenter
    return [presenter.photo_at(place).name for place in range(presenter.shown_count)]


def test_photos_are_scored_anew_once_by_the_newer_model_and_keep_their_order(
    photos, open_window, wait_for_scores, qtbot
):
    window = open_window()  # the folder of the last time
    news = []
    window.bench._scoring_thread.events.connect(news.extend)
    wait_for_scores(window, len(NAMES))
    scored = [event for event in news if isinstance(event, Scored)]
    assert len(scored) == len(NAMES)
    assert not any(event.known for event in scored)  # another model, other reading rules
    assert {event.photo.name for event in scored} == NAMES
    qtbot.waitUntil(lambda: shown(window) == EXPECTED["by_date_descending"])
    assert window.bench.current.name == EXPECTED["current"]


def test_settings_are_kept(photos, open_window, wait_for_scores):
    window = open_window()
    session = window.session
    assert (session.theme, session.text_scale, session.cell_size) == ("light", 1.25, 300)
    assert session.sort == ("date", True)
    assert session.folder == photos
    assert session.recent == [photos]
    assert not window.info.isVisible()
    assert window.centre.grid.cell_size == 300
    assert (window.bench.presenter.sort_key, window.bench.presenter.descending) == ("date", True)
    wait_for_scores(window, len(NAMES))


def test_the_command_scores_them_anew_once_and_knows_them_then(photos, capsys):
    assert main(["score", str(photos), "--json", "-"]) == 0
    assert "known from before" not in capsys.readouterr().err
    assert main(["score", str(photos), "--json", "-"]) == 0
    said = capsys.readouterr()
    assert f"{len(NAMES)} of them known from before" in said.err
    records = json.loads(said.out)
    assert {Path(record["path"]).name for record in records if record["score"]} == NAMES


def test_a_run_folder_is_read(photos):
    (summary,) = api.list_runs(api.runs_folder())
    paths = summary.paths
    assert summary.config == api.read_config(paths)
    assert (summary.about.name, summary.config.network.backbone) == ("Tiny", "test_efficientnet")
    assert summary.config.optimiser.rate == 5e-3
    assert (summary.status.state, summary.status.message) == ("finished", "")
    written = json.loads(paths.result.read_text())
    result = api.read_result(paths.result)
    assert {name: part.srcc for name, part in result.parts.items()} == {
        name: part["srcc"] for name, part in written["parts"].items()
    }
    assert len(api.read_predictions(paths.folder / "predictions-test.csv")) == 7
    events = [envelope.event for envelope in api.read_events(paths.events)[0]]
    assert len(events) == len(paths.events.read_text().splitlines())
    assert isinstance(events[0], api.Hello)
    assert isinstance(events[-1], api.Done)
