"""A walk through all views, panels, pages and steps of the window, for tests that look at each."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from mobileiqa_gui.crash import CrashDialog
from mobileiqa_gui.culling.commands import GROUPS, PANEL as CULL
from mobileiqa_gui.families.taste.commands import PANEL as TASTE
from mobileiqa_gui.handover.commands import COPY, MOVE, REMOVE_REJECTED, SHEET
from mobileiqa_gui.library.filter_chips import has_chip
from mobileiqa_gui.marks.commands import FROM_SCORES, REJECT
from mobileiqa_gui.models.commands import ABOUT as ABOUT_MODEL
from mobileiqa_gui.references.commands import COMPARE as COMPARE_REFERENCES, MAKE
from mobileiqa_gui.settings.commands import SETTINGS
from mobileiqa_gui.training.commands import TRAIN
from mobileiqa_gui.training.wizard import Step
from mobileiqa_gui.what_if.commands import TOGGLE as WHAT_IF
from mobileiqa_gui.window.commands import ABOUT, GUIDE, KEY_SHEET
from mobileiqa_gui.window.main_window import MainWindow

PATIENCE_MS = 60_000


class Looks(Protocol):
    """Who comes along."""

    def look(self, stop: str, root: QWidget) -> None:
        """At a window, or a part of one, that has just been opened."""


def others(window: QWidget) -> list[QWidget]:
    """The dialogs and pages that are open beside the window."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]


def views(walk: Looks, window: MainWindow, qtbot: QtBot) -> None:
    walk.look("grid", window)
    window.arrangement.toggle_filter()
    walk.look("filter", window)
    bar = window.filter_bar
    bar.more.menu().aboutToShow.emit()
    for column in filter(has_chip, bar._columns):
        editor = bar.editor(column)
        editor.show()
        walk.look(f"filter by {column.key}", editor)
        editor.close()
    bar.clear()
    window.bench.photo_list.select([0, 1, 2])
    window.banner.tell(QCoreApplication.translate("x", "Said."))
    for view in ("loupe", "maps", "compare", "survey", "grid"):
        window.centre.show_view(view)
        walk.look(view, window)
    window.centre.show_view("loupe")
    window.centre.loupe.view.heatmaps.set_on(True)
    qtbot.waitUntil(
        lambda: window.centre.loupe.view.heatmaps.shown is not None, timeout=PATIENCE_MS
    )
    walk.look("heatmap", window)
    window.actions_of[WHAT_IF].trigger()
    walk.look("what if", window)
    window.what_if.leave()
    window.centre.show_view("grid")


def sides(walk: Looks, window: MainWindow, qtbot: QtBot) -> None:
    for name, command in {"cull": CULL, "taste": TASTE, "groups": GROUPS}.items():
        window.actions_of[command].trigger()
        walk.look(name, window)
        window.actions_of[command].trigger()


def pages(walk: Looks, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_of[REJECT].trigger()
    for command in (
        ABOUT, KEY_SHEET, SETTINGS, ABOUT_MODEL, COMPARE_REFERENCES, MAKE, FROM_SCORES, COPY, MOVE,
        REMOVE_REJECTED,
    ):  # fmt: skip
        window.actions_of[command].trigger()
        qtbot.waitUntil(lambda: bool(others(window)), timeout=PATIENCE_MS)
        for root in others(window):
            walk.look(command.id, root)
            root.close()
    crash = CrashDialog("report")
    crash.show()
    walk.look("crash", crash)
    crash.close()


def corners(walk: Looks, window: MainWindow, qtbot: QtBot) -> None:
    """What the other parts pass by: the rest of the settings, the guide, the contact sheet."""
    window.actions_of[SETTINGS].trigger()
    (settings,) = others(window)
    tabs = settings.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    for number in range(1, tabs.count()):
        tabs.setCurrentIndex(number)
        walk.look(f"settings: {tabs.tabText(number)}", settings)
    settings.close()
    for command in (GUIDE, SHEET):
        window.actions_of[command].trigger()
        qtbot.waitUntil(lambda: bool(others(window)), timeout=PATIENCE_MS)
        for root in others(window):
            walk.look(command.id, root)
            root.close()


def wizard(walk: Looks, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_of[TRAIN].trigger()
    training = window.training.window
    for step in Step:
        training.go(step)
        walk.look(f"train: {step.value}", training)
    training.show_history()
    walk.look("train: runs", training)
    training.close()
