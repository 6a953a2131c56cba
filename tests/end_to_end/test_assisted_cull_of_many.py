"""A thousand photos culled in the real window: proposed, corrected, applied, undone."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt

from core.culling.rule import Decision
from core.marks.marks import UNMARKED, Flag
from tests.culling_scenes import at, burst, photo, save

SOURCES = ("spaniels.jpg", "white-dog.jpg", "honey-bee.jpg", "citrus-fruits.jpg", "dandelions.jpg")
PATIENCE_MS = 1_200_000
COUNT = 1000
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.mark.sweep
@pytest.mark.timeout(3000)
def test_a_thousand_photos(open_window, qtbot, tmp_path):
    folder, chance = tmp_path / "photos", random.Random(3)
    folder.mkdir()
    number, second = 0, 0.0
    while number < COUNT:
        size = min(chance.choice((1, 3, 5, 8)), COUNT - number)
        for frame in burst(photo(chance.choice(SOURCES), 96), size, seed=number):
            save(frame, folder / f"DSC_{number:04}.jpg", at(second))
            number, second = number + 1, second + 0.2
        second += 20
    window = open_window(folder)
    bench, cull = window.bench, window.bench.culling

    def scored() -> bool:
        counts = bench.presenter.counts
        return counts.total == COUNT and counts.waiting == 0

    qtbot.waitUntil(scored, timeout=PATIENCE_MS)
    window.centre.focus()
    qtbot.keyClick(window.focusWidget(), Key.Key_K, CTRL)
    panel, presenter = window.cull_panel, cull.presenter
    qtbot.waitUntil(lambda: cull._is_known and presenter.count(Decision.REJECT) > 0,
                    timeout=PATIENCE_MS)  # fmt: skip
    panel.scope.setCurrentIndex(1)
    for share in (90, 50, 20):
        panel.amount.setValue(share)
    rejected = [path for path, _ in presenter.listed()]
    assert len(rejected) > COUNT / 3
    for path in chance.sample(rejected, 20):
        bench.show_photos([path])
        window.centre.focus()
        qtbot.keyClick(window.focusWidget(), Key.Key_P)
    qtbot.waitUntil(lambda: not cull._soon.isActive(), timeout=PATIENCE_MS)
    wanted = {path: change.flag for path, change in presenter.changes.items()}
    panel.apply.click()
    library = bench.presenter
    flags = {one.path: library.marks_of(one.path).flag for one in library.photos}
    assert {path: flags[path] for path in wanted} == wanted
    assert sum(flag is not None for flag in flags.values()) == len(wanted) + 20
    qtbot.waitUntil(lambda: not bench.operations._steps, timeout=PATIENCE_MS)
    window.centre.focus()
    qtbot.keyClick(window.focusWidget(), Key.Key_Z, CTRL)

    def undone() -> bool:
        marks = [library.marks_of(one.path) for one in library.photos]
        return sum(one != UNMARKED for one in marks) == 20

    qtbot.waitUntil(undone, timeout=PATIENCE_MS)
    assert {library.marks_of(one.path).flag for one in library.photos} == {None, Flag.PICK}
