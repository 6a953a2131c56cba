"""The real window with the shipped model on real photos; nothing is replaced."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from core.catalogue.catalogue import CACHE_NAME
from core.commands import system_libraries
from core.places import data_folder
from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.window.features import COMMANDS
from mobileiqa_gui.window.main_window import MainWindow
from mobileiqa_gui.window.samples import SAMPLES
from mobileiqa_gui.workers.explaining import Explained
from tests.leaks import leaves_nothing_running

__all__ = ["leaves_nothing_running"]

NAMES = ("after-the-rain", "dandelions", "fig-in-a-bowl", "honey-bee", "drum-and-wine", "white-dog")
PATIENCE_MS = 60_000

OpenWindow = Callable[..., MainWindow]
SmallCopy = Callable[..., Path]


@cache
def sample(name: str) -> Image.Image:
    """A sample photo at a size that is quick to copy from."""
    with Image.open(next(SAMPLES.glob(f"{name}.*"))) as image:
        image.thumbnail((800, 800))
        return image.convert("RGB")


def small_copy(name: str, target: Path, side: int = 480) -> Path:
    """A sample photo, made small so that scoring takes a moment only."""
    target.parent.mkdir(parents=True, exist_ok=True)
    image = sample(name).copy()
    image.thumbnail((side, side))
    image.save(target, quality=92)
    return target


@pytest.fixture
def copy_sample() -> SmallCopy:
    """`copy_sample(name, target, side)`."""
    return small_copy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six small photos."""
    for name in NAMES:
        small_copy(name, tmp_path / "photos" / f"{name}.jpg")
    return tmp_path / "photos"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Thirty photos, so that scoring is under way for a while."""
    for number in range(30):
        name = NAMES[number % len(NAMES)]
        small_copy(name, tmp_path / "many" / f"{number:02} {name}.jpg", 400 + number)
    return tmp_path / "many"


@pytest.fixture(scope="module")
def known_results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the cache of a file's first test is kept for the next ones."""
    return tmp_path_factory.mktemp("known") / CACHE_NAME


@pytest.fixture
def scored_before(known_results: Path) -> Iterator[None]:
    """What an earlier test of the same file scored is known, as after a restart.

    For files of tests that do not look at scoring itself: `pytestmark = usefixtures(...)`, so that
    it is there before the window and sees the cache after the window is closed.
    """
    cache = data_folder() / CACHE_NAME
    if known_results.exists():
        cache.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(known_results, cache)
    yield
    if not known_results.exists() and cache.exists():
        with closing(sqlite3.connect(cache)) as one, closing(sqlite3.connect(known_results)) as two:
            one.backup(two)


@pytest.fixture
def open_window(qtbot) -> Iterator[OpenWindow]:
    """Opens the window on a folder as the app does; closes it after the test if need be."""
    windows: list[MainWindow] = []

    def open_it(
        folder: Path | None = None, commands: Iterable[Command[Any]] = COMMANDS
    ) -> MainWindow:
        session = Session()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, session.theme, scale=session.text_scale)
        window = MainWindow(session, commands)
        windows.append(window)
        window.show()
        window.activateWindow()
        window.open_first(folder)
        return window

    yield open_it
    for window in windows:
        if window.isVisible():
            window.close()
        window.deleteLater()


@pytest.fixture
def wait_for_scores(qtbot) -> Callable[[MainWindow, int], None]:
    """Waits until a folder of so many photos is listed and none of them waits for a score."""

    def wait(window: MainWindow, count: int) -> None:
        def done() -> bool:
            counts = window.bench.presenter.counts
            return counts.total == count and counts.waiting == 0

        qtbot.waitUntil(done, timeout=PATIENCE_MS)

    return wait


@pytest.fixture
def wait_for_what_is_under_way(qtbot) -> Callable[[MainWindow], None]:
    """Waits until a window that is to score no more has all that was under way.

    Heatmaps that are wanted after the last photo was given back are told after it.
    """

    def wait(window: MainWindow) -> None:
        thread = window.bench._scoring_thread
        qtbot.waitUntil(lambda: not thread._queue._taken, timeout=PATIENCE_MS)
        news: list[object] = []
        thread.events.connect(news.extend)
        thread.explain(window.bench.presenter.photo_at(0))
        qtbot.waitUntil(lambda: any(isinstance(n, Explained) for n in news), timeout=PATIENCE_MS)
        thread.events.disconnect(news.extend)

    return wait


@pytest.fixture
def x_display() -> Iterator[str]:
    """A real X display of the test's own, where Xvfb is installed."""
    program = shutil.which("Xvfb")
    if program is None or system_libraries.missing(system_libraries.QT_LIBRARIES):
        pytest.skip("needs Xvfb and the libraries Qt draws through")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writer), "-screen", "0", "1440x900x24"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()
