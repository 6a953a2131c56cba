"""One window in which somebody goes from photo to photo at 100 %, for `benchmarks.full_size`.

    python -m benchmarks.stepping_closely FOLDER

Opens FOLDER through the program's front door, waits until it is scored, goes to the loupe at 100 %
and presses the right arrow key each time the photos ahead are there; then it jumps to photos that
nobody fetched. Prints one line of JSON: milliseconds from the key to the painted, sharp photo, and
those of a plain decode of the same photos.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import main as program
from benchmarks.processes import peak_memory_bytes
from core.photos.decode import decode_to_fit
from core.photos.photo import Photo
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.window.main_window import MainWindow

LOOK_MS = 50


class Stepping(QObject):
    """Looks every 50 ms whether the next step can be taken; watches the canvas being painted."""

    _was_painted = Signal()

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self._window: MainWindow | None = None
        self._figures: dict[str, list[float]] = {"ahead_ms": [], "jump_ms": [], "decode_ms": []}
        self._pressed: float | None = None
        self._scored_bytes: int | None = None
        self._aim: Photo | None = None
        self._kind = "ahead_ms"
        self._was_painted.connect(self._painted, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._pressed is not None:
            self._was_painted.emit()
        return False

    def _look(self) -> None:
        if self._window is None:
            windows = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
            self._window = next(windows, None)
            if self._window is not None:
                self._window.centre.loupe.view.canvas.installEventFilter(self)
            return
        bench, loupe = self._window.bench, self._window.centre.loupe
        if bench.scoring.phase is Phase.LOADING or self._pressed is not None:
            return
        counts = bench.presenter.counts
        if counts.total == 0:
            bench.folder.open(self._folder)
        elif counts.waiting == 0 and not loupe.isVisible():
            self._scored_bytes = peak_memory_bytes()
            bench.step(-counts.total)
            loupe.toggle_full_size()
        elif counts.waiting == 0 and self._is_at_rest():
            self._go_on()

    def _is_at_rest(self) -> bool:
        """Whether the present photo and those ahead are there at full size."""
        assert self._window is not None
        bench, view = self._window.bench, self._window.centre.loupe.view
        around = [bench.current, *bench.neighbours()]
        return view.wanted_box() is None and all(
            photo is None or bench.pixels.has(photo, None) for photo in around
        )

    def _go_on(self) -> None:
        assert self._window is not None
        bench = self._window.bench
        position = bench.presenter.current_position or 0
        if self._kind == "ahead_ms" and position + 1 < bench.presenter.shown_count:
            self._aim = bench.presenter.photo_at(position + 1)
            self._pressed = time.perf_counter()
            QTest.keyClick(self._window.centre.loupe.view.canvas, Qt.Key.Key_Right)
        elif len(self._figures["jump_ms"]) < 4:
            self._kind = "jump_ms"
            bench.pixels.forget()
            steps = -position if position else bench.presenter.shown_count - 1
            self._aim = bench.presenter.photo_at(position + steps)
            self._pressed = time.perf_counter()
            bench.step(steps)
        else:
            self._end()

    def _painted(self) -> None:
        assert self._window is not None
        view, size = self._window.centre.loupe.view, self._window.bench.pixels.full_size
        if self._pressed is None or self._aim is None or view.photo() != self._aim:
            return
        full_size = size(self._aim)
        if full_size is not None and view.canvas.shown_width() == full_size[0]:
            self._figures[self._kind].append((time.perf_counter() - self._pressed) * 1000)
            self._pressed = None

    def _end(self) -> None:
        assert self._window is not None
        self._timer.stop()
        presenter = self._window.bench.presenter
        for number in range(presenter.shown_count):
            photo = presenter.photo_at(number)
            assert photo is not None
            begun = time.perf_counter()
            decode_to_fit(photo.path, None)
            self._figures["decode_ms"].append((time.perf_counter() - begun) * 1000)
        peaks = {"scored_bytes": self._scored_bytes, "peak_bytes": peak_memory_bytes()}
        sys.stdout.write(json.dumps({**self._figures, **peaks}) + "\n")
        sys.stdout.flush()
        self._window.close()


if __name__ == "__main__":
    app = QApplication(["mobileiqa"])
    work = Stepping(app, Path(sys.argv[1]))
    sys.exit(program.main([]))
