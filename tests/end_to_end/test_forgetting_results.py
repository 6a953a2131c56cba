"""Forget the results of a folder in the real window, and take it back: at once or much later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.window.commands import UNDO
from mobileiqa_gui.workers.scoring import Scored

PATIENCE_MS = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier


def scores(window) -> dict[str, float]:
    presenter = window.bench.presenter
    found = ((photo.name, presenter.assessment(photo.path)) for photo in presenter.photos)
    return {name: assessment.score for name, assessment in found if assessment is not None}


class Count:
    """How often photos were really scored, and how often their scores were known."""

    def __init__(self, window) -> None:
        self.new = self.known = 0
        window.bench._scoring_thread.events.connect(self._take)

    def _take(self, events) -> None:
        scored = [event for event in events if isinstance(event, Scored)]
        self.new += sum(not event.known for event in scored)
        self.known += sum(event.known for event in scored)

    def is_at(self, *, new: int, known: int) -> bool:
        return (self.new, self.known) == (new, known)


@pytest.fixture
def choose(qtbot):
    """Chooses an entry of the context menu of the opened folder's name."""

    def choose(window, text: str) -> None:
        crumb = window.top.breadcrumbs._buttons[-1]
        crumb.customContextMenuRequested.emit(QPoint(2, 2))
        (menu,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu)
                   and w.isVisible()]  # fmt: skip
        (entry,) = [action for action in menu.actions() if action.text() == text]
        entry.trigger()
        menu.close()
        window.activateWindow()  # Qt's offscreen platform does not give it back by itself
        qtbot.waitUntil(window.isActiveWindow)

    return choose


FORGET = "Forget the results of this folder"


def test_forgotten_results_are_made_anew_and_come_back_by_undo(
    open_window, folder, wait_for_scores, qtbot, choose
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    before = scores(window)
    count = Count(window)
    # Forgotten: unknown at once, said with the way back, and scored anew.
    said = window.status._said
    with qtbot.waitSignal(window.bench.operations.changed, timeout=PATIENCE_MS):
        choose(window, FORGET)
    assert window.bench.presenter.counts.scored == 0
    assert said.text() == "Results of photos forgotten, Ctrl+Z"
    assert said.isVisible()
    wait_for_scores(window, 6)
    assert count.is_at(new=6, known=0)
    assert scores(window) == before
    # Undone by its key: known again, without any scoring.
    qtbot.waitUntil(lambda: window.actions_of[UNDO].isEnabled(), timeout=PATIENCE_MS)
    with qtbot.waitSignal(window.bench.operations.changed, timeout=PATIENCE_MS):
        qtbot.keyClick(window.centre.grid, Qt.Key.Key_Z, CTRL)
    wait_for_scores(window, 6)
    assert count.is_at(new=6, known=6)
    assert said.text() == "Undone: Forget the results of “photos”"
    assert not window.actions_of[UNDO].isEnabled()


def test_undo_reaches_over_a_restart(open_window, folder, wait_for_scores, qtbot, choose):
    window = open_window(folder)
    wait_for_scores(window, 6)
    before = scores(window)
    for times in (1, 2):
        with qtbot.waitSignal(window.bench.operations.changed, timeout=PATIENCE_MS):
            choose(window, FORGET)
        wait_for_scores(window, 6)
        assert window.bench.operations.next_undo, times
    window.close()
    window = open_window()
    wait_for_scores(window, 6)
    count = Count(window)
    for left in (True, False):
        qtbot.waitUntil(lambda: window.actions_of[UNDO].isEnabled(), timeout=PATIENCE_MS)
        with qtbot.waitSignal(window.bench.operations.changed, timeout=PATIENCE_MS):
            qtbot.keyClick(window.centre.grid, Qt.Key.Key_Z, CTRL)
        assert window.actions_of[UNDO].isEnabled() == left
        wait_for_scores(window, 6)
    assert scores(window) == before
    assert count.is_at(new=0, known=12)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Z, CTRL)  # nothing is left to undo
    assert window.banner.isHidden()


def test_a_pause_stays_and_the_undo_brings_the_results_back_all_the_same(
    open_window, folder, wait_for_scores, qtbot, choose
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.bench.scoring.toggle_pause()
    with qtbot.waitSignal(window.bench.operations.changed, timeout=PATIENCE_MS):
        choose(window, FORGET)
    assert window.bench.scoring.phase is Phase.PAUSED
    assert window.bench.presenter.counts.waiting == 6
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Z, CTRL)
    wait_for_scores(window, 6)
    assert window.bench.scoring.phase is Phase.PAUSED


def test_another_folder_of_the_tree_is_forgotten_without_a_change_here(
    open_window, folder, wait_for_scores, qtbot, copy_sample
):
    other = folder.parent / "other"
    copy_sample("white-dog", other / "only.jpg")
    window = open_window(other)
    wait_for_scores(window, 1)
    window.bench.folder.open(folder)
    wait_for_scores(window, 6)
    count = Count(window)
    tree = window.folders.tree

    def place_of_other() -> QPoint | None:
        index = tree.model().index_of(other)
        rect = tree.visualRect(index)
        return rect.center() if rect.isValid() and rect.height() else None

    qtbot.waitUntil(lambda: place_of_other() is not None, timeout=PATIENCE_MS)
    tree.customContextMenuRequested.emit(place_of_other())
    (menu,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    with qtbot.waitSignal(window.bench.operations.changed, timeout=PATIENCE_MS) as changed:
        menu.actions()[-1].trigger()
    menu.close()
    assert changed.args[0].folders == {other}
    assert window.bench.presenter.counts.scored == 6
    window.bench.folder.open(other)
    wait_for_scores(window, 1)
    assert count.is_at(new=1, known=0)
