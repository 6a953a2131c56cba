"""Where the app's own folder cannot be written it opens, says so, and keeps nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.places import HOME_VARIABLE, can_be_kept
from core.scoring.remembering import open_catalogue
from mobileiqa_gui.crash import start_log
from tests.end_to_end.conftest import NAMES, PATIENCE_MS

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mobileiqa_gui.app import run

app = QApplication(sys.argv[:1])
beat = QTimer(interval=50)

def look():
    for window in app.topLevelWidgets():
        if hasattr(window, "bench") and window.banner.isVisible():
            if window.bench.presenter.counts.total == 6:
                print(window.banner.text.text())
                window.close()

beat.timeout.connect(look)
beat.start()
sys.exit(run(Path(sys.argv[1])))
"""


@pytest.fixture(params=["a file in its place", "a drive that is only read"])
def home(request, tmp_path, monkeypatch):
    """The app's own folder, in which nothing can be written; root may write into any other."""
    if request.param.startswith("a file"):
        (tmp_path / "taken").write_text("not a folder")
        monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "taken" / "home"))
        yield tmp_path / "taken" / "home"
        return
    home = tmp_path / "home"
    with open_catalogue(home):  # of an earlier start
        pass
    if (
        sys.platform != "linux"
        or subprocess.run(
            ["mount", "--bind", home, home], check=False, capture_output=True
        ).returncode
    ):
        pytest.skip("nothing can be mounted here")
    subprocess.run(["mount", "-o", "remount,ro,bind", home], check=True)
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    yield home
    subprocess.run(["umount", "-l", home], check=True)


def test_the_window_opens_scores_and_says_that_nothing_is_kept(
    home, open_window, folder, qtbot, wait_for_scores
):
    start_log()
    assert not can_be_kept()
    window = open_window(folder)
    wait_for_scores(window, len(NAMES))
    assert window.bench.presenter.counts.failed == 0
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    told = window.banner.text.text()
    assert str(home) in told or "unable to open" in told
    assert "nothing is kept: no scores, no decisions, no settings" in told
    # A decision is refused in a sentence, and no photo bears it once the ledger was asked.
    presenter, photo = window.bench.presenter, window.bench.current
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_3)
    assert presenter.marks_of(photo.path).stars == 3
    qtbot.waitUntil(lambda: "Nothing was changed" in window.banner.text.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: presenter.marks_of(photo.path).stars == 0, timeout=PATIENCE_MS)
    window.close()


def test_the_app_starts_by_its_front_door(home, folder):
    done = subprocess.run(
        [sys.executable, "-c", START, str(folder)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "nothing is kept" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_to_be_made_can_be_kept(tmp_path, monkeypatch):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "a" / "b"))
    assert can_be_kept()
