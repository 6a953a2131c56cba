"""One window in which somebody looks at maps and asks what if, for `benchmarks.maps`.

    python -m benchmarks.maps_at_work FOLDER REPEATS [MODEL]

FOLDER holds a photo of each size, and two more to step to. Prints one line of JSON: of each thing
done the milliseconds by the clock ("…_ms") and of processor time of all threads ("…_cpu_ms"), from
the key or the stroke until all that follows is painted. Waiting asks a thousand times a second,
which adds to the processor time, and up to a millisecond to the clock.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Container, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.photos.laid_faults import Fault
from mobileiqa_gui.loupe.heatmap_control import HeatmapControl
from mobileiqa_gui.maps.presenter import Source
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.window.main_window import MainWindow

PATIENCE_S = 240
SHORT = tuple((0.4 + 0.005 * n, 0.5) for n in range(21))
LONG = tuple((0.1 + 0.8 * n / 80, 0.2 + 0.6 * n / 80) for n in range(81))
STROKES = {"stroke": SHORT, "long": LONG, "whole": ()}


def _is_in(known: Container[object], photo: object) -> bool:
    return photo in known


def _is_other(control: HeatmapControl, before: object) -> bool:
    return control.shown not in (None, before)


class AtWork:
    """Does one thing after the other and waits for what it changes."""

    def __init__(self, app: QApplication, folder: Path, model: str | None) -> None:
        self._app, self.found = app, dict[str, list[float]]()
        apply_theme(app, "dark")
        session = Session()
        session.model = model
        self.window = MainWindow(session)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.open_first(folder)
        counts = self.window.bench.presenter
        self.wait(lambda: counts.counts.total > 0 and counts.counts.waiting == 0)

    def wait(self, done: Callable[[], bool]) -> None:
        """Lets the window work until that holds."""
        end = time.monotonic() + PATIENCE_S
        while not done():
            self._app.processEvents()
            time.sleep(0.001)
            if time.monotonic() > end:
                raise TimeoutError(done)

    def timed(self, key: str, work: Callable[[], object], done: Callable[[], bool]) -> None:
        """Adds how long something took until it is done and painted."""
        started, own = time.perf_counter(), time.process_time()
        work()
        self.wait(done)
        self.window.centre.repaint()
        self.found.setdefault(f"{key}_ms", []).append(1000 * (time.perf_counter() - started))
        self.found.setdefault(f"{key}_cpu_ms", []).append(1000 * (time.process_time() - own))

    def press(self, key: Qt.Key) -> None:
        """A key, where the focus is."""
        QTest.keyClick(self._app.focusWidget() or self.window, key)

    def step_with_a_map(self, repeats: int) -> None:
        """To photos whose maps were computed ahead, the map on; then from map to map."""
        bench, loupe = self.window.bench, self.window.centre.loupe
        control, photos = loupe.view.heatmaps, bench.presenter.photos
        bench.show_photos([photos[0].path])
        loupe.wanted.emit()
        control.set_on(True)
        self.wait(lambda: control.shown is not None)
        for _ in range(repeats):
            there = bench.current == photos[0]
            following = bench.neighbours()[0]
            known = bench.scoring._explanations  # what is at hand
            self.wait(partial(_is_in, known, following))
            step = partial(bench.step, 1 if there else -1)
            self.timed("next", step, partial(_is_other, control, control.shown))
        for _ in range(repeats):
            other = partial(_is_other, control, control.shown)
            self.timed("switch", lambda: control.step(1), other)

    def open_maps(self, repeats: int) -> None:
        """All maps side by side, from the loupe and back."""
        page, loupe = self.window.centre.maps, self.window.centre.loupe

        def all_drawn() -> bool:
            tiles = [tile for tile in page.stage.tiles if tile.tile.source is not Source.NONE]
            return page.isVisible() and bool(tiles) and all(tile.heatmap for tile in tiles)

        for _ in range(repeats):
            loupe.wanted.emit()
            self.wait(lambda: not page.isVisible())
            self.timed("page", lambda: self.press(Qt.Key.Key_M), all_drawn)
        loupe.wanted.emit()

    def ask_what_if(self, path: Path, repeats: int) -> None:
        """Strokes upon one photo, each until score and maps have followed."""
        what_if, state = self.window.what_if, self.window.what_if.presenter
        self.window.bench.show_photos([path])
        if not what_if.is_on:
            what_if.toggle()
        self.wait(lambda: state.before is not None and what_if._photo is not None)
        for name, points in STROKES.items():
            for _ in range(repeats):
                state.fault = Fault.BLUR
                self.timed(
                    f"{path.stem}_{name}",
                    partial(what_if._lay, points),
                    lambda: state.after is not None,
                )
                what_if.undo()
                self.wait(lambda: state.after is not None)


def main(arguments: Sequence[str]) -> None:
    """Command line: see the module's text."""
    folder, repeats = Path(arguments[0]), int(arguments[1])
    model = arguments[2] if len(arguments) > 2 else None
    work = AtWork(QApplication([]), folder, model)
    work.step_with_a_map(repeats)
    work.open_maps(repeats)
    for path in sorted(folder.glob("*mp.jpg")):
        work.ask_what_if(path, repeats)
    work.window.close()
    print(json.dumps(work.found))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
