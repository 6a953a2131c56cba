"""One window and a folder of very many photos, for `benchmarks.archive`.

    python -m benchmarks.archive_at_work open FOLDER SECONDS    open, scroll, sort, filter, close
    python -m benchmarks.archive_at_work again                  start where one left, and close

Opens the window through the program's front door and prints one line of JSON.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

import main as program
from benchmarks.processes import peak_memory_bytes
from benchmarks.window_at_work import Beat
from mobileiqa_gui.library.grid import GridView
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.window.main_window import MainWindow

LOOK_MS = 20
SCROLL_S = 0.1
IDLE_S = 1.0
JUMPS = 5
ORDERS: tuple[tuple[str, str, bool], ...] = (
    ("sort_name_ms", "name", True),
    ("sort_score_ms", "score", True),
    ("sort_date_ms", "date", False),
    ("sort_lens_ms", "lens", False),
    ("sort_score_up_ms", "score", False),
)
FILTERS: tuple[tuple[str, PhotoFilter], ...] = (
    ("filter_score_ms", PhotoFilter(ranges={"score": (40, 80)})),
    ("filter_text_ms", PhotoFilter(text="99")),
    (
        "filter_combined_ms",
        PhotoFilter(
            "nikon",
            {"stars": (0, None), "iso": (None, 3200), "score": (40, 90)},
            {"flag": frozenset({""}), "camera": frozenset({"NIKON D750", "NIKON Z 6"})},
        ),
    ),
    ("filter_none_ms", PhotoFilter()),
)


class Work(QObject):
    """Waits for the window, then does one thing after another."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.figures: dict[str, object] = {}
        self.beat: Beat | None = None
        self.window: MainWindow
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        found = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        window = next(found, None)
        if window is not None:
            self.window = window
            self.step(window)

    def step(self, window: MainWindow) -> None:
        """Called many times a second once the window is there."""
        raise NotImplementedError

    def end(self) -> None:
        """Prints the figures and closes the window."""
        self._timer.stop()
        self.figures["peak_bytes"] = peak_memory_bytes()
        self.window.close()
        sys.stdout.write(json.dumps(self.figures) + "\n")
        sys.stdout.flush()


class Opened(Work):
    """Idle, then the folder is listed while its grid is scrolled; then what is known comes in."""

    def __init__(self, app: QApplication, folder: Path, settle_s: float) -> None:
        super().__init__(app)
        self._folder, self._settle_s = folder, settle_s
        self._since = time.perf_counter()
        self._opened = self._is_listed = False
        self._scrolled, self._scrolled_at = 0, 0.0

    def step(self, window: MainWindow) -> None:
        now = time.perf_counter()
        if self.beat is None:
            if window.bench.scoring.phase is not Phase.LOADING:
                self.beat, self._since = Beat(self), now
        elif not self._opened:
            if now - self._since >= IDLE_S:
                self.figures["idle"] = self.beat.take()
                self.figures["idle_bytes"] = peak_memory_bytes()
                window.bench.folder.opened.connect(self._listed)
                self._opened, self._since = True, time.perf_counter()
                window.bench.folder.open(self._folder)
        elif not self._is_listed:
            if window.bench.presenter.photos:
                self.figures.setdefault("first_s", now - self._since)
                self._scroll(window)
        elif now - self._since < self._settle_s:
            self._scroll(window)
        else:
            self.figures["settling"] = self.beat.take()
            self._timer.stop()
            self._use(window)
            self.end()

    def _listed(self) -> None:
        now = time.perf_counter()
        QApplication.processEvents()
        assert self.beat is not None
        self._is_listed = True
        self.figures["listed_s"] = now - self._since
        self.figures["scrolled_while_listed"] = self._scrolled
        QTimer.singleShot(100, self._take_listing_beat)
        self._since = now

    def _take_listing_beat(self) -> None:
        assert self.beat is not None
        self.figures["listing"] = self.beat.take()

    def _scroll(self, window: MainWindow) -> None:
        """A page on, as with the Page Down key held; from the end back to the top."""
        if time.perf_counter() - self._scrolled_at < SCROLL_S:
            return
        self._scrolled_at = time.perf_counter()
        bar = window.centre.grid.verticalScrollBar()
        before = bar.value()
        bar.setValue(0 if before >= bar.maximum() else before + bar.pageStep())
        self._scrolled += bar.value() != before

    def _use(self, window: MainWindow) -> None:
        """Sorts, filters, and jumps to far places, each until it is painted."""
        presenter = window.bench.presenter
        counts = presenter.counts
        self.figures |= {"photos": counts.total, "scored": counts.scored}
        for key, column, descending in ORDERS:
            self.figures[key] = _ms(lambda c=column, d=descending: window.standing.sort(c, d))
        for key, wanted in FILTERS:
            self.figures[key] = _ms(lambda w=wanted: window.bench.photo_list.set_filter(w))
            self.figures[f"{key}_shown"] = presenter.shown_count
        grid, places = window.centre.grid, random.Random(1)
        waits = []
        for _ in range(JUMPS):
            started = time.perf_counter()
            grid.verticalScrollBar().setValue(places.randrange(grid.verticalScrollBar().maximum()))
            while not _has_pictures(window, grid) and time.perf_counter() - started < 20:
                QApplication.processEvents()
            waits.append(time.perf_counter() - started)
        self.figures["jump_s"] = sorted(waits)[len(waits) // 2]
        self.figures["jump_max_s"] = max(waits)
        self.figures["seen"] = len(grid.visible_positions())
        window.bench.photo_list.choose(window.bench.presenter.photos[77_777 % counts.total].path)
        window.bench._follow_current()
        grid.scrollTo(grid.currentIndex())
        QApplication.processEvents()


class Again(Work):
    """The folder of the last time, until the photo where one left is current and painted."""

    def step(self, window: MainWindow) -> None:
        bench = window.bench
        if bench.presenter.photos:
            self.figures.setdefault("first_cpu_s", time.process_time())
        position = bench.presenter.current_position
        if position is None or not position:
            return
        if position in window.centre.grid.visible_positions() and _has_pictures(
            window, window.centre.grid
        ):
            self.figures |= {"cpu_s": time.process_time(), "photos": len(bench.presenter.photos)}
            self.figures["position"] = position
            self.end()


def _has_pictures(window: MainWindow, grid: GridView) -> bool:
    presenter, thumbnails = window.bench.presenter, window.bench.grid_thumbnails
    photos = [presenter.photo_at(position) for position in grid.visible_positions()]
    return all(photo is not None and thumbnails.thumbnail(photo) is not None for photo in photos)


def _ms(work: Callable[[], object]) -> float:
    QApplication.processEvents()
    started = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1000


def run(arguments: list[str]) -> int:
    """Open the window and let it work; gives the exit status."""
    app = QApplication(["mobileiqa"])
    what, *rest = arguments
    work = Again(app) if what == "again" else Opened(app, Path(rest[0]), float(rest[1]))  # noqa: F841
    return program.main([])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
