"""The tree of folders: the opened one comes into view, and what a person looks at stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from mobileiqa_gui.folder import tree
from mobileiqa_gui.folder.tree import FolderPanel
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.workers.tasks import Tasks


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks(threads=1)
    yield made
    made.close()


@pytest.fixture
def panel(qtbot, tmp_path, monkeypatch, tasks):
    for place in ("a/inner", "y", "z/deep/opened"):
        for number in range(60):
            (tmp_path / place / f"{number:02}").mkdir(parents=True)
    monkeypatch.setattr(tree, "_tree_root", lambda _folder: tmp_path)
    made = FolderPanel(None, tasks)
    qtbot.addWidget(made)
    made.resize(220, 500)
    made.show()
    return made


def is_seen(panel, folder) -> bool:
    index = panel.tree.model().index_of(folder)
    rect = panel.tree.visualRect(index)
    return rect.isValid() and panel.tree.viewport().rect().contains(rect)


def marked(view) -> list[str]:
    """The names of the rows that stand out."""
    return [index.data() for index in view.selectionModel().selectedIndexes()]


def _settle(panel) -> None:
    """What the event loop still has of what was read."""
    QApplication.processEvents()


def test_the_opened_folder_comes_into_view(qtbot, panel, tmp_path):
    panel.show_folder(tmp_path / "a" / "inner" / "00")
    qtbot.waitUntil(lambda: is_seen(panel, tmp_path / "a" / "inner" / "00"))
    folder = tmp_path / "z" / "deep" / "opened" / "59"
    loaded = []
    panel.tree.model().loaded.connect(loaded.append)
    panel.show_folder(folder)
    parents = {tmp_path / place for place in ("z", "z/deep", "z/deep/opened")}
    qtbot.waitUntil(lambda: parents <= set(loaded))
    qtbot.waitUntil(lambda: is_seen(panel, folder))
    _settle(panel)
    assert is_seen(panel, folder)


def test_the_tree_stays_where_a_person_scrolled_it(qtbot, panel, tmp_path):
    folder = tmp_path / "z" / "deep" / "opened" / "59"
    panel.show_folder(folder)
    qtbot.waitUntil(lambda: is_seen(panel, folder))
    view, tree = panel.tree.viewport(), panel.tree
    up = QWheelEvent(QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120 * 100),
                     Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                     Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    for _ in range(6):  # one turn scrolls a page at most
        QApplication.sendEvent(view, up)
    assert tree.verticalScrollBar().value() == 0
    with qtbot.waitSignal(tree.model().loaded):
        tree.expand(tree.model().index_of(tmp_path / "y"))
    _settle(panel)
    assert tree.verticalScrollBar().value() == 0


def test_the_menu_of_a_folder_leaves_the_opened_one_marked(qtbot, panel, tmp_path):
    opened, other = tmp_path / "a", tmp_path / "y"
    panel.show_folder(opened)
    qtbot.waitUntil(lambda: is_seen(panel, opened) and is_seen(panel, other))
    view, tree = panel.tree.viewport(), panel.tree
    place = tree.visualRect(tree.model().index_of(other)).center()
    chosen = []
    panel.chosen.connect(chosen.append)
    qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=place)
    with qtbot.waitSignal(panel.menu_wanted) as asked:
        tree.customContextMenuRequested.emit(place)
    assert asked.args == [other, view.mapToGlobal(place)]
    assert marked(tree) == [opened.name]
    assert not chosen
    with qtbot.assertNotEmitted(panel.menu_wanted):
        tree.customContextMenuRequested.emit(QPoint(5, 2 * view.height()))


@pytest.fixture
def lately(panel, tmp_path):
    """The panel with three folders opened lately, of which the first is open."""
    folders = [tmp_path / "a", tmp_path / "y", tmp_path / "gone"]
    panel.show_recent(folders)
    panel.show_folder(folders[0])
    return folders


def test_arrows_move_the_focus_and_mark_nothing(qtbot, panel, lately, tmp_path):
    qtbot.waitUntil(lambda: all(is_seen(panel, folder) for folder in lately[:2]))
    _settle(panel)
    chosen = []
    panel.chosen.connect(chosen.append)
    for view in (panel.recent, panel.tree):
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        before = view.grab().toImage()
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert view.currentIndex().data() == "y"
        assert marked(view) == ["a"]
        assert view.grab().toImage() != before  # where the focus is can be seen
        assert not chosen
        qtbot.keyClick(view, Qt.Key.Key_Return)
        assert chosen.pop() == tmp_path / "y"


def test_the_focus_is_seen_in_both_themes_and_only_while_the_view_has_it(qtbot, panel, lately):
    for name in ("dark", "light"):
        apply_theme(QApplication.instance(), name)
        panel.recent.setFocus()
        qtbot.waitUntil(panel.recent.hasFocus)
        with_focus = panel.recent.grab().toImage()
        panel.tree.setFocus()
        qtbot.waitUntil(panel.tree.hasFocus)
        assert panel.recent.grab().toImage() != with_focus


def test_no_other_folder_is_marked_when_the_opened_one_is_deleted(qtbot, panel, tmp_path):
    opened = tmp_path / "y" / "30"
    panel.show_folder(opened)
    qtbot.waitUntil(lambda: is_seen(panel, opened))
    with qtbot.waitSignal(panel.tree.model().rowsRemoved):
        opened.rmdir()
    assert marked(panel.tree) == []
    panel.show_folder(tmp_path / "y" / "31")
    panel.show_lost(opened)
    assert marked(panel.tree) == marked(panel.recent) == []


def test_a_folder_can_be_taken_off_the_recent_ones(qtbot, panel, lately):
    panel.recent.setFocus()
    panel.recent.setCurrentIndex(panel.recent.model().index(2))
    with qtbot.waitSignal(panel.forget_wanted) as asked:
        qtbot.keyClick(panel.recent, Qt.Key.Key_Delete)
    assert asked.args == [lately[2]]
    place = panel.recent.visualRect(panel.recent.model().index(1)).center()
    with qtbot.waitSignal(panel.recent_menu_wanted) as asked:
        panel.recent.customContextMenuRequested.emit(place)
    assert asked.args[0] == lately[1]


def test_the_sample_photos_stay_among_the_recent_ones(qtbot, tmp_path, tasks):
    made = FolderPanel(tmp_path, tasks)
    qtbot.addWidget(made)
    made.show()
    made.recent.setCurrentIndex(made.recent.model().index(0))
    with qtbot.assertNotEmitted(made.forget_wanted):
        qtbot.keyClick(made.recent, Qt.Key.Key_Delete)


@pytest.mark.skipif(os.name != "posix", reason="names are bytes there alone")
def test_folders_whose_names_are_not_utf_8_are_shown_and_chosen(qtbot, panel, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/z/caf\xe9"))
    odd.mkdir()
    panel.show_folder(odd)
    qtbot.waitUntil(lambda: is_seen(panel, odd))
    assert marked(panel.tree) == ["caf\N{REPLACEMENT CHARACTER}"]
    place = panel.tree.visualRect(panel.tree.model().index_of(odd)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [odd]


def test_a_folder_that_is_made_comes_to_its_place(qtbot, panel, tmp_path):
    panel.show_folder(tmp_path / "y")
    qtbot.waitUntil(lambda: is_seen(panel, tmp_path / "y"))
    (tmp_path / "m10").mkdir()
    (tmp_path / "m9").mkdir()
    model = panel.tree.model()
    qtbot.waitUntil(lambda: model.rowCount() == 5)
    names = [model.index(row, 0).data() for row in range(5)]
    assert names == ["a", "m9", "m10", "y", "z"]
    assert marked(panel.tree) == ["y"]
