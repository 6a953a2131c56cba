"""Closing the app while a model is being trained, and finding the run again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from core.places import data_folder
from training.interface import (
    Done,
    Envelope,
    Failed,
    Heartbeat,
    Hello,
    RunPaths,
    Stopped,
    encode,
    prepare_run,
    preset,
    read_about,
    with_setting,
)
from training.runs.process import process_start

PATIENCE_MS = 60_000


def run_of(tmp_path: Path, pid: int, *, heard: bool) -> RunPaths:
    """A run of the wizard that a living process works on; `heard`: it has said so."""
    config = with_setting(preset("mobileiqa-teacher", "recommended"), "data.folder", str(tmp_path))
    paths = prepare_run(config)
    start = process_start(pid)
    session = {"session": 1, "pid": pid, "process_start": start}
    paths.session.write_text(json.dumps(session))
    events = (Hello(pid, str(start), "here", "cpu", 1, "", False), Heartbeat("data", 0, 1))
    about = read_about(paths)
    lines = [
        encode(Envelope(n, 1, time.time(), 0.0, about.run_id, event))
        for n, event in enumerate(events, 1)
    ]
    if heard:
        paths.events.write_text("\n".join(lines) + "\n")
    plan = data_folder() / "training" / "plan.json"
    plan.parent.mkdir(parents=True, exist_ok=True)
    plan.write_text(json.dumps([str(paths.folder)]))
    return paths


@pytest.fixture
def live_run(tmp_path: Path) -> RunPaths:
    """A run that this process works on."""
    return run_of(tmp_path, os.getpid(), heard=True)


def answering(text: str) -> Callable[[], list[str]]:
    """Presses this button of the next question; tells which there were."""
    offered: list[str] = []

    def answer() -> None:
        question = QApplication.activeModalWidget()
        if not isinstance(question, QMessageBox):
            QTimer.singleShot(50, answer)
            return
        offered.extend(button.text() for button in question.buttons())
        next(button for button in question.buttons() if button.text() == text).click()

    QTimer.singleShot(0, answer)
    return lambda: sorted(offered)


def test_closing_asks_what_becomes_of_the_run(open_window, live_run, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: "being trained" in window.banner.text.text(), timeout=PATIENCE_MS)
    offered = answering("Stay here")
    window.close()
    assert window.isVisible()
    assert offered() == ["Keep training", "Pause it", "Stay here"]

    answering("Keep training")
    window.close()
    assert not window.isVisible()
    assert not live_run.control.exists()

    again = open_window(folder)  # the run is found again at the next start
    qtbot.waitUntil(lambda: "being trained" in again.banner.text.text(), timeout=PATIENCE_MS)
    answering("Pause it")
    again.close()
    assert not again.isVisible()
    assert json.loads(live_run.control.read_text())["command"] == "pause"


def test_a_process_that_cannot_hear_of_a_pause_yet_is_ended(open_window, tmp_path, folder, qtbot):
    waiting = [sys.executable, "-c", "input()"]
    with subprocess.Popen(waiting, stdin=subprocess.PIPE, start_new_session=True) as process:
        run_of(tmp_path, process.pid, heard=False)
        window = open_window(folder)
        qtbot.waitUntil(lambda: "being trained" in window.banner.text.text(), timeout=PATIENCE_MS)
        answering("Pause it")
        window.close()
        assert not window.isVisible()
        assert process.wait(60) == -signal.SIGTERM


def test_a_run_that_is_over_needs_no_question(open_window, live_run, folder):
    live_run.session.write_text(json.dumps({"session": 1, "pid": 1, "process_start": "gone"}))
    window = open_window(folder)
    assert "has ended too early" in window.banner.text.text()
    window.close()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (Stopped("paused", 1, 5), "is paused"),
        (Failed("RunError", "The disk is full.", resumable=True), "has ended too early"),
        (Done("all epochs", 1), ""),
    ],
)
def test_a_run_that_waits_for_a_person_is_mentioned_at_the_start(
    open_window, tmp_path, folder, qtbot, last, words
):
    run = run_of(tmp_path, 1, heard=True)
    session = {"session": 1, "pid": 1, "process_start": "gone"}
    run.session.write_text(json.dumps(session))
    about = read_about(run)
    with run.events.open("a") as file:
        file.write(encode(Envelope(9, 1, time.time(), 0.0, about.run_id, last)) + "\n")
    window = open_window(folder)
    if not words:
        assert not window.banner.isVisible()
        return
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert window.banner.text.text() == f"The training of {about.name} {words}."
