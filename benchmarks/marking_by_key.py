"""One window in which somebody marks photos by key, for `benchmarks.marking`.

    python -m benchmarks.marking_by_key FOLDER

Prints one line of JSON: milliseconds from each key to the painted mark and to the moment when the
ledger has it, and those of the references.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.places import data_folder
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.window.main_window import MainWindow

MARKS = 40
PATIENCE_S = 900


class Painted(QObject):
    """Notes when a widget was painted last."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.last = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.last = time.perf_counter()
        return False


def wait(until: Callable[[], bool]) -> float:
    """Runs the window until it is so; the moment."""
    given_up = time.perf_counter() + PATIENCE_S
    while not until():
        if time.perf_counter() > given_up:
            raise TimeoutError
        QApplication.processEvents()
    return time.perf_counter()


class Bench:
    """The window at rest, and what is measured in it."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.grid = window, window.centre.grid
        self.painted = Painted(self.grid.viewport())
        ledger = data_folder() / "ledger.sqlite3"
        self.ledger = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)

    def kept(self) -> int:
        return int(self.ledger.execute("SELECT count(*) FROM journal").fetchone()[0])

    def mark(self, key: Qt.Key) -> tuple[float, float]:
        """Milliseconds until it is painted, and until it is on disk."""
        before, begun = self.kept(), time.perf_counter()
        QTest.keyClick(self.grid, key)
        shown = wait(lambda: self.painted.last > begun)
        disk = wait(lambda: self.kept() > before)
        return (shown - begun) * 1000, (disk - begun) * 1000

    def paint(self) -> float:
        begun = time.perf_counter()
        self.grid.viewport().update()
        return (wait(lambda: self.painted.last > begun) - begun) * 1000


def bare_transactions() -> list[float]:
    """Milliseconds of single rows, each synced."""
    found = []
    with (
        tempfile.TemporaryDirectory(dir=data_folder()) as folder,
        closing(sqlite3.connect(Path(folder) / "bare.sqlite3")) as bare,
    ):
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE marks (stars INTEGER)")
        for number in range(MARKS):
            begun = time.perf_counter()
            with bare:
                bare.execute("INSERT INTO marks VALUES (?)", (number,))
            found.append((time.perf_counter() - begun) * 1000)
    return found


def main(folder: Path) -> None:
    app = QApplication([])
    session = Session()
    apply_theme(app, session.theme, scale=1.0)
    window = MainWindow(session)
    window.show()
    window.activateWindow()
    window.open_first(folder)
    presenter = window.bench.presenter
    wait(lambda: presenter.counts.total > 0 and presenter.counts.waiting == 0)
    bench = Bench(window)
    pairs = []
    for number in range(MARKS):
        pairs.append(bench.mark(Qt.Key(Qt.Key.Key_1.value + number % 5)))
        QTest.keyClick(bench.grid, Qt.Key.Key_Right)
        QApplication.processEvents()
    paint = [bench.paint() for _ in range(MARKS)]
    QTest.keyClick(bench.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    all_shown, all_disk = bench.mark(Qt.Key.Key_3)
    bench.ledger.close()
    window.close()
    figures = {
        "shown_ms": [shown for shown, _ in pairs],
        "disk_ms": [disk for _, disk in pairs],
        "paint_ms": paint,
        "bare_ms": bare_transactions(),
        "all_shown_ms": all_shown,
        "all_disk_ms": all_disk,
    }
    print(json.dumps(figures), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
