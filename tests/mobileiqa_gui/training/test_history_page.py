"""The list of runs with real folders: rename, compare, continue, use, throw away."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mobileiqa_gui.training.pages.history import HistoryPage
from mobileiqa_gui.workers.tasks import Tasks
from tests.trash import own_trash
from training.interface import (
    Done,
    Envelope,
    Event,
    Metric,
    Progress,
    RunPaths,
    Stopped,
    encode,
    prepare_run,
    preset,
    read_about,
    with_settings,
)
from training.runs.process import process_start

__all__ = ["own_trash"]

PATIENCE_MS = 60_000
EPOCHS = [Metric("val", epoch, 10 * epoch, {"srcc": 0.5 + epoch / 10}) for epoch in (1, 2, 3)]
DONE = Done("all epochs", 3)
PAUSED = Stopped("paused", 3, 30)

MakeRun = Callable[..., RunPaths]


@pytest.fixture
def make_run(tmp_path) -> MakeRun:
    """The folder of a run of that name with these last events, by a process that is gone."""

    def make(name: str, *events: Event, pid: int = 1, start: str = "gone") -> RunPaths:
        settings = {"data.folder": str(tmp_path), "name": name, "seed": str(len(name))}
        paths = prepare_run(with_settings(preset("mobileiqa-teacher", "recommended"), settings))
        about = read_about(paths)
        lines = [
            encode(Envelope(n, 1, time.time(), 0.0, about.run_id, event))
            for n, event in enumerate(events, 1)
        ]
        paths.events.write_text("".join(f"{line}\n" for line in lines))
        session = {"session": 1, "pid": pid, "process_start": start}
        paths.session.write_text(json.dumps(session))
        return paths

    return make


@pytest.fixture
def page(qtbot) -> Iterator[HistoryPage]:
    tasks = Tasks()
    made = HistoryPage(tasks)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    tasks.close()


def select(page: HistoryPage, *names: str) -> None:
    page.table.clearSelection()
    page._select([n for n, line in enumerate(page.lines) if line.name in names])


def load(page: HistoryPage, count: int, qtbot) -> None:
    page.reload()
    qtbot.waitUntil(lambda: len(page.lines) == count, timeout=PATIENCE_MS)


def test_a_run_is_renamed_in_place(page, make_run, qtbot):
    paths = make_run("before", DONE)
    load(page, 1, qtbot)
    page.rename.click()
    field = page.table.findChild(QLineEdit)
    field.setText("after ü")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.lines[0].name == "after ü", timeout=PATIENCE_MS)
    assert read_about(paths).name == "after ü"


def test_curves_of_the_chosen_runs_are_drawn_together(page, make_run, qtbot):
    make_run("one", *EPOCHS, DONE)
    make_run("three", *EPOCHS[:2], PAUSED)
    make_run("none", DONE)
    load(page, 3, qtbot)
    select(page, "one", "three", "none")
    curves = {line.get_label(): list(line.get_ydata()) for line in page._plot.axes.get_lines()}
    assert curves == {"one": pytest.approx([0.6, 0.7, 0.8]), "three": pytest.approx([0.6, 0.7])}
    differences = {line.name: line.differences for line in page.lines}
    assert differences == {"one": "seed 3", "three": "seed 5", "none": "seed 4"}
    ticks = page._plot.axes.get_xticks()
    assert [float(tick).is_integer() for tick in ticks] == [True] * len(ticks)
    select(page, "none")
    assert page._plot.isHidden()


def test_what_can_be_done_with_a_run(page, make_run, qtbot):
    done = make_run("done", DONE)
    done.result.write_text(json.dumps({"bundle": "done.iqa"}))  # damaged: no model is offered
    make_run("paused", PAUSED)
    own = process_start(os.getpid())
    make_run("live", Progress("training", 1, 2, epoch=1, epochs=2), pid=os.getpid(), start=own)
    load(page, 3, qtbot)
    offered = {}
    for name in ("done", "paused", "live"):
        select(page, name)
        buttons = {"open": page.open, "go on": page.go_on, "use": page.use, "trash": page.trash}
        offered[name] = {key for key, button in buttons.items() if button.isEnabled()}
    assert offered == {
        "done": {"open", "trash"},
        "paused": {"open", "go on", "trash"},
        "live": {"open"},
    }
    select(page, "paused")
    with qtbot.waitSignal(page.continue_wanted) as wanted:
        page.go_on.click()
    assert wanted.args[0].about.name == "paused"
    select(page, "paused", "live")
    assert not page.trash.isEnabled()


def test_runs_go_to_the_trash_not_away(page, make_run, qtbot, own_trash):
    first, second = make_run("first", DONE), make_run("second", PAUSED)
    load(page, 2, qtbot)
    select(page, "first")
    with qtbot.waitSignal(page.trashed) as trashed:
        page.trash.click()
    assert trashed.args == [first.folder]
    qtbot.waitUntil(lambda: len(page.lines) == 1, timeout=PATIENCE_MS)
    assert not first.folder.exists()
    assert second.folder.exists()
    if sys.platform.startswith("linux"):  # where Linux keeps what was thrown away, to be put back
        kept = [path.parent for path in own_trash.rglob("run.json")]
        assert [path.name for path in kept] == [first.folder.name]


def test_what_differs_between_two_runs(page, make_run, qtbot, tmp_path):
    make_run("one", *EPOCHS, DONE)
    make_run("three", *EPOCHS, DONE)
    other = prepare_run(
        with_settings(
            preset("mobileiqa-distill", "recommended"),
            {"data.folder": str(tmp_path / "other"), "name": "student", "training.epochs": "3"},
        )
    )
    load(page, 3, qtbot)
    select(page, "one", "three")
    shown = page.differences
    assert shown.isVisible()
    cells = [[shown.table.item(row, n).text() for n in range(3)]
             for row in range(shown.table.rowCount())]  # fmt: skip
    assert cells in ([["seed", "3", "5"]], [["seed", "5", "3"]])
    select(page, "one", "student")  # of any kind
    keys = {shown.table.item(row, 0).text() for row in range(shown.table.rowCount())}
    assert {"recipe", "data.folder", "training.epochs", "network.name"} <= keys
    assert "name" not in keys
    select(page, "one")
    assert shown.isHidden()
    assert other.folder.is_dir()


def test_all_runs_as_a_table(page, make_run, qtbot, tmp_path):
    make_run("one", *EPOCHS, DONE)
    done = make_run("done; with, marks", *EPOCHS, DONE)
    figures = {"photos": 24, "srcc": 0.8, "plcc": 0.7, "plcc4": 0.8, "plcc5": 0.8, "krcc": None,
               "rmse": 0.1}  # fmt: skip
    values = {"name": "done", "recipe": "mobileiqa-teacher", "run_id": "1", "why": "all epochs",
              "epochs": 3, "epochs_wanted": 3, "patience": 0, "best_epoch": 2, "seconds": 12.0,
              "parts": {"test": figures}, "teacher": {}, "cost": None, "teacher_cost": None,
              "weights_origin": "none"}  # fmt: skip
    done.result.write_text(json.dumps(values))
    load(page, 2, qtbot)
    target = tmp_path / "all.csv"
    page.save_sheet(target)
    qtbot.waitUntil(lambda: str(target) in page.message.text(), timeout=PATIENCE_MS)
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert {row["name"] for row in rows} == {"one", "done; with, marks"}
    (row,) = [row for row in rows if row["test srcc"]]
    assert (row["test srcc"], row["test krcc"], row["best epoch"]) == ("0.8", "", "2")
    assert (row["seed"], row["training.epochs"]) == ("17", "12")
    page.save_sheet(tmp_path / "nowhere" / "all.csv")
    qtbot.waitUntil(lambda: "cannot be written" in page.message.text(), timeout=PATIENCE_MS)
