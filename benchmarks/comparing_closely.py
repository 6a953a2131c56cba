"""One window in which somebody compares photos at 100 %, for `benchmarks.compare`.

    python -m benchmarks.comparing_closely FOLDER

Opens FOLDER through the program's front door, waits until it is scored, compares all its photos
(C), goes to 100 % (Z), pans, and does so again with nothing in memory. Prints one line of JSON:
milliseconds from a key until every pane is painted sharp, how late a 5 ms timer of the window was
meanwhile (and while nothing was done) and how long its own work took, and a plain decode of the
same photos with all cores and one by one.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import main as program
from benchmarks.processes import peak_memory_bytes
from benchmarks.window_at_work import Beat
from core.photos.decode import decode_to_fit
from core.photos.photo import Photo
from mobileiqa_gui.compare.pane import Pane
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.loupe.detail import is_enough
from mobileiqa_gui.window.main_window import MainWindow

LOOK_MS = 50
ROUNDS = 5
PANS = 20
IDLE_LOOKS = 40


class Comparing(QObject):
    """Takes the next step when the one before is done; watches the panes being painted."""

    _was_painted = Signal()

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app)
        self._folder = folder
        self._window: MainWindow | None = None
        self._figures: dict[str, list[float]] = {
            "fit_ms": [], "full_ms": [], "late_ms": [], "idle_late_ms": [], "busy_ms": [],
            "pan_ms": [], "decode_ms": [], "one_by_one_ms": [], "cpu_ms": [], "decode_cpu_ms": [],
        }  # fmt: skip
        self._scored_bytes: int | None = None
        self._pressed: float | None = None
        self._kind = ""
        self._cpu = 0.0
        self._idle_looks = 0
        self._beat: Beat | None = None
        self._was_painted.connect(self._painted, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._pressed is not None:
            self._was_painted.emit()
        return False

    def _watch(self, pane: Pane) -> None:
        pane.canvas.installEventFilter(self)

    def _look(self) -> None:
        if self._window is None:
            windows = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
            self._window = next(windows, None)
            if self._window is not None:
                self._window.centre.compare.stage.pane_made.connect(self._watch)
            return
        bench, centre = self._window.bench, self._window.centre
        counts = bench.presenter.counts
        if bench.scoring.phase is Phase.LOADING or self._pressed is not None:
            return
        if counts.total == 0:
            bench.folder.open(self._folder)
        elif counts.waiting == 0 and centre.view != "compare":
            self._scored_bytes = self._scored_bytes or peak_memory_bytes()
            bench.photo_list.select_all()
            bench.pixels.forget()
            self._begin("fit_ms", lambda: centre.show_view("compare"))
        elif counts.waiting == 0:
            self._go_on()

    def _begin(self, kind: str, do: Callable[[], object]) -> None:
        self._kind, self._pressed, self._cpu = kind, time.perf_counter(), time.process_time()
        do()

    def _go_on(self) -> None:
        assert self._window is not None
        stage = self._window.centre.compare.stage
        if self._kind == "fit_ms":
            # First the window does nothing: how late its timer is then is the others' doing.
            self._beat = self._beat or Beat(self)
            self._beat.late_ms = []
            self._kind, self._idle_looks = "idle", IDLE_LOOKS
        elif self._kind == "idle":
            assert self._beat is not None
            self._idle_looks -= 1
            if self._idle_looks > 0:
                return
            self._figures["idle_late_ms"].append(max(self._beat.late_ms, default=0.0))
            self._beat.late_ms, self._beat.busy_ms = [], []
            self._begin("full_ms", lambda: QTest.keyClick(stage, Qt.Key.Key_Z))
        elif self._kind == "full_ms":
            assert self._beat is not None
            self._figures["late_ms"].append(max(self._beat.late_ms, default=0.0))
            self._figures["busy_ms"].append(max(self._beat.busy_ms, default=0.0))
            self._pan()
            self._window.centre.compare.zoom_fit()
            if len(self._figures["full_ms"]) == ROUNDS:
                self._end()
            else:
                self._window.centre.show_view("grid")

    def _pan(self) -> None:
        """Every pane is painted anew, at once."""
        assert self._window is not None
        stage = self._window.centre.compare.stage
        for number in range(PANS):
            begun = time.perf_counter()
            key = Qt.Key.Key_Right if number % 4 < 2 else Qt.Key.Key_Left
            QTest.keyClick(stage, key, Qt.KeyboardModifier.ShiftModifier)
            for pane in stage.panes:
                pane.canvas.repaint()
            self._figures["pan_ms"].append((time.perf_counter() - begun) * 1000)

    def _painted(self) -> None:
        assert self._window is not None
        panes = self._window.centre.compare.stage.panes
        wants_full = self._kind == "full_ms"
        if self._pressed is None or not panes:
            return
        for pane in panes:
            view = pane.canvas.view
            if view is None or wants_full != view.is_actual or not pane.has_pixels:
                return
            if not is_enough(pane.canvas.widest, view):
                return
        self._figures[self._kind].append((time.perf_counter() - self._pressed) * 1000)
        if wants_full:
            self._figures["cpu_ms"].append((time.process_time() - self._cpu) * 1000)
        self._pressed = None

    def _end(self) -> None:
        assert self._window is not None
        self._timer.stop()
        photos = [pane.photo for pane in self._window.centre.compare.stage.panes]
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                list(pool.map(_decode, photos))
            self._figures["decode_ms"].append((time.perf_counter() - begun) * 1000)
            begun, cpu = time.perf_counter(), time.process_time()
            for photo in photos:
                _decode(photo)
            self._figures["decode_cpu_ms"].append((time.process_time() - cpu) * 1000)
            self._figures["one_by_one_ms"].append((time.perf_counter() - begun) * 1000)
        peaks = {"scored_bytes": self._scored_bytes, "peak_bytes": peak_memory_bytes()}
        sys.stdout.write(json.dumps({**self._figures, **peaks}) + "\n")
        sys.stdout.flush()
        self._window.close()


def _decode(photo: Photo) -> None:
    decode_to_fit(photo.path, None)


if __name__ == "__main__":
    app = QApplication(["mobileiqa"])
    work = Comparing(app, Path(sys.argv[1]))
    sys.exit(program.main([]))
