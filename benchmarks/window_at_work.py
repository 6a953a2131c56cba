"""One window at work, for `benchmarks.gui_memory`: idle first, then scoring a folder.

    python -m benchmarks.window_at_work FOLDER IDLE_SECONDS

Opens the window through the program's front door, lets it idle, opens FOLDER, scrolls through the
grid until every photo has a score or an error, closes, and prints one line of JSON.
"""

from __future__ import annotations

import faulthandler
import json
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import IO

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

import main as program
from benchmarks.processes import peak_memory_bytes
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.window.main_window import MainWindow

BEAT_MS = 5
STALL_MS = 50.0
SCROLL_MS = 400


class Beat(QObject):
    """A timer in the window's thread whose lateness tells how long that thread was busy.

    A second thread looks at it: while it is overdue, it notes where the window's thread is.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.late_ms: list[float] = []
        self.busy_ms: list[float] = []
        self.places: Counter[str] = Counter()
        self._beaten = time.perf_counter()
        self._cpu = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)
        threading.Thread(target=self._watch, daemon=True).start()

    def take(self) -> dict[str, object]:
        """The figures since the last call, in milliseconds."""
        late, busy = np.array(self.late_ms), np.array(self.busy_ms)
        places = [f"{count}x {place}" for place, count in self.places.most_common(12)]
        self.late_ms, self.busy_ms, self.places = [], [], Counter()
        return {
            "beats": len(late),
            "late_p95_ms": float(np.percentile(late, 95)),
            "late_max_ms": float(late.max()),
            "late_over_50": int((late > STALL_MS).sum()),
            "busy_max_ms": float(busy.max()),
            "busy_over_50": int((busy > STALL_MS).sum()),
            "places": places,
        }

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self.late_ms.append(max(0.0, (now - self._beaten) * 1000 - BEAT_MS))
        self.busy_ms.append((cpu - self._cpu) * 1000)
        self._beaten, self._cpu = now, cpu

    def _watch(self) -> None:
        with tempfile.TemporaryFile("w+") as dump:
            while True:
                time.sleep(STALL_MS / 2000)
                if (time.perf_counter() - self._beaten) * 1000 > STALL_MS:
                    self.places[_main_thread_place(dump)] += 1


def _main_thread_place(dump: IO[str]) -> str:
    """Where the main thread is, the innermost call first.

    Through faulthandler, because a frame held by another thread would keep alive the QPainter of a
    paint event in it, and Qt crashes when one outlives its event.
    """
    dump.seek(0)
    dump.truncate()
    faulthandler.dump_traceback(dump, all_threads=True)
    dump.seek(0)
    _, _, own = dump.read().partition(f"{threading.main_thread().ident:016x} ")
    found = re.findall(r'File "([^"]+)", line (\d+) in (\S+)', own.partition("\n\n")[0])
    return " < ".join(f"{Path(file).name}:{line} {name}" for file, line, name in found[:3])


class Run(QObject):
    """Idle, then scoring, then the end."""

    def __init__(self, app: QApplication, folder: Path, idle_s: float) -> None:
        super().__init__(app)
        self._folder, self._idle_s = folder, idle_s
        self._started = time.monotonic()
        self._scored_since = 0.0
        self._figures: dict[str, object] = {}
        self._beat: Beat | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(SCROLL_MS)

    def _look(self) -> None:
        window = next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None
        )
        if window is None:
            return
        if self._beat is None:
            phase = window.bench.scoring.phase
            if phase is Phase.NO_MODEL:
                sys.exit("The model cannot be loaded.")
            if phase is not Phase.LOADING:
                self._beat, self._started = Beat(self), time.monotonic()
        elif self._scored_since == 0.0:
            if time.monotonic() - self._started >= self._idle_s:
                self._figures["idle"] = self._beat.take() | {"peak_bytes": peak_memory_bytes()}
                self._scored_since = time.monotonic()
                window.bench.folder.open(self._folder)
        else:
            self._scroll(window)
            counts = window.bench.presenter.counts
            if counts.total and counts.waiting == 0:
                self._end(window, self._beat, counts.scored, counts.failed)

    def _scroll(self, window: MainWindow) -> None:
        """A page on, as with the Page Down key; from the end back to the top."""
        bar = window.centre.grid.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        bar.setValue(0 if at_end else bar.value() + bar.pageStep())

    def _end(self, window: MainWindow, beat: Beat, scored: int, failed: int) -> None:
        self._timer.stop()
        self._figures["scoring"] = beat.take() | {"peak_bytes": peak_memory_bytes()}
        seconds = time.monotonic() - self._scored_since
        self._figures |= {"scored": scored, "failed": failed, "seconds": seconds}
        window.close()
        sys.stdout.write(json.dumps(self._figures) + "\n")
        sys.stdout.flush()


def run(folder: Path, idle_s: float) -> int:
    """Open the window and let it work; gives the exit status."""
    app = QApplication(["mobileiqa"])
    work = Run(app, folder, idle_s)  # noqa: F841
    return program.main([])


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), float(sys.argv[2])))
