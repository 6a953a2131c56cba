"""The settings' page of copies: they are listed and put back, of a real ledger."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.catalogue.catalogue import LEDGER_NAME, Catalogue
from core.catalogue.forgetting import ForgetResults
from core.places import data_folder
from mobileiqa_gui.settings.copies_page import CopiesPage
from mobileiqa_gui.workers.decision_copies import DecisionCopies
from mobileiqa_gui.workers.tasks import Tasks


class Clock:
    """Noon of a day that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def catalogue(clock):
    made = Catalogue.open(data_folder(), clock=clock)
    yield made
    made.close()


@pytest.fixture
def copies(catalogue):
    tasks = Tasks()
    yield DecisionCopies(lambda: catalogue, tasks)
    tasks.close()


@pytest.fixture
def open_page(qtbot, copies):
    def build() -> CopiesPage:
        page = CopiesPage(copies)
        qtbot.addWidget(page)
        with qtbot.waitSignal(copies.listed):
            page.show()
        return page

    return build


def decide(catalogue: Catalogue, clock: Clock, *names: str) -> None:
    """One decision a day, of which each day's copy knows those of the days before."""
    for name in names:
        catalogue.perform(ForgetResults(Path("/photos") / name))
        clock.now += timedelta(days=1)


def rows(page: CopiesPage) -> list[list[str]]:
    table = page.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_a_copy_is_put_back_and_what_held_is_kept(open_page, copies, catalogue, clock, qtbot):
    decide(catalogue, clock, "One", "Two", "Three")
    assert "Three" in str(catalogue.next_undo())
    page = open_page()
    assert [(day, what) for day, _, what in rows(page)] == [
        ("22 November 2026", "Copy of the day"),
        ("21 November 2026", "Copy of the day"),
        ("20 November 2026", "Copy of the day"),
    ]
    assert all(size.endswith("kB") for _, size, _ in rows(page))
    assert not page.put_back.isEnabled()
    page.table.selectRow(0)
    assert page.put_back.isEnabled()
    with qtbot.waitSignal(copies.was_put_back), qtbot.waitSignal(copies.listed):
        qtbot.mouseClick(page.put_back, Qt.MouseButton.LeftButton)
    assert page.message.text().startswith("What you had decided by 22 November 2026 holds again.")
    assert "Two" in str(catalogue.next_undo())
    assert page.message.height() >= page.message.heightForWidth(page.message.width())
    assert page.table.geometry().bottom() < page.message.geometry().top()
    # And so it can be undone.
    held = "What held before"
    qtbot.waitUntil(lambda: held in [what for _, _, what in rows(page)])
    page.table.selectRow([what for _, _, what in rows(page)].index(held))
    with qtbot.waitSignal(copies.was_put_back):
        qtbot.mouseClick(page.put_back, Qt.MouseButton.LeftButton)
    assert "Three" in str(catalogue.next_undo())


def test_a_damaged_copy_is_refused_and_nothing_changes(open_page, copies, catalogue, clock, qtbot):
    decide(catalogue, clock, "One", "Two")
    page = open_page()
    page.table.selectRow(0)
    page.chosen.path.write_bytes(b"no ledger" * 1000)
    with qtbot.waitSignal(copies.failed):
        qtbot.mouseClick(page.put_back, Qt.MouseButton.LeftButton)
    assert "cannot be put back" in page.message.text()
    assert page.put_back.isEnabled()
    assert "Two" in str(catalogue.next_undo())


def test_a_ledger_that_another_window_has_open_is_left_alone(
    open_page, copies, catalogue, clock, qtbot
):
    decide(catalogue, clock, "One")
    page = open_page()
    page.table.selectRow(0)
    other = Catalogue.open(data_folder())
    try:
        with qtbot.waitSignal(copies.failed, timeout=30_000):
            qtbot.mouseClick(page.put_back, Qt.MouseButton.LeftButton)
    finally:
        other.close()
    assert "another window" in page.message.text()
    assert (data_folder() / LEDGER_NAME).is_file()


def test_without_a_catalogue_there_is_nothing_to_put_back(qtbot):
    tasks = Tasks()
    copies = DecisionCopies(lambda: None, tasks)
    page = CopiesPage(copies)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.message.text() == "There are no copies.")
    assert rows(page) == []
    assert not page.put_back.isEnabled()
    tasks.close()
