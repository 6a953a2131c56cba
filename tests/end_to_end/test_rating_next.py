"""Photos that are to be rated next, in the real window: shown alone, rated with the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mobileiqa_gui.marks.commands import RATE_NEXT
from mobileiqa_gui.window.main_window import MainWindow

PATIENCE_MS = 60_000


def test_chosen_shown_rated_and_gone_with_the_folder(
    open_window: Callable[..., MainWindow],
    wait_for_scores: Callable[[MainWindow, int], None],
    many: Path,
    folder: Path,
    copy_sample: Callable[..., Path],
    qtbot: QtBot,
) -> None:
    for number in range(30, 60):
        copy_sample("honey-bee", many / f"{number:02} bee.jpg", 360 + number)
    window = open_window(many)
    wait_for_scores(window, 60)
    library = window.bench.presenter
    rated_before = {library.photo_at(n).path for n in range(12)}
    window.bench.photo_list.select(range(12))
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_2)
    # What is said comes once the stars are kept, before or after what is said next.
    said = window.status._said
    qtbot.waitUntil(lambda: said.text().startswith("2 stars: 12 photos"), timeout=PATIENCE_MS)
    window.actions_of[RATE_NEXT].trigger()
    qtbot.waitUntil(lambda: library.filter.is_active, timeout=PATIENCE_MS)
    shown = {library.photo_at(n).path for n in range(library.shown_count)}
    assert len(shown) == 48  # fewer than 50 are left
    assert not shown & rated_before
    (chip,) = window.filter_bar.chips.chips.values()
    assert chip.words.text() == "Rate next: 48 photos"
    assert library.current == library.photo_at(0).path
    assert said.text().startswith("Spread over scores and bursts.")

    # Two are rated: they stay, and nobody else is marked.
    grid = window.centre.grid
    for key in (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_X):
        qtbot.keyClick(grid, key)
    assert library.shown_count == 48
    assert library.marks_of(library.photo_at(0).path).stars == 4
    assert sum(bool(library.marks_of(path)) for path in shown) == 2
    window.actions_of[RATE_NEXT].trigger()
    qtbot.waitUntil(lambda: library.shown_count == 46, timeout=PATIENCE_MS)

    # The choice is of this folder alone, and not remembered either.
    window.bench.folder.open(folder)
    wait_for_scores(window, 6)
    assert library.shown_count == 6
    assert window.filter_bar.chips.chips == {}
    window.bench.folder.open(many)
    wait_for_scores(window, 60)
    assert library.shown_count == 60
