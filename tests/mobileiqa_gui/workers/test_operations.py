"""What a person changes, off the window's thread: in order, undone, and never lost at the end."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.catalogue.catalogue import LEDGER_NAME, Catalogue
from core.catalogue.forgetting import ForgetResults
from core.places import data_folder
from mobileiqa_gui.workers.operations import Operations
from mobileiqa_gui.workers.tasks import Tasks

A, B = Path("/photos/a"), Path("/photos/b")


@pytest.fixture
def catalogue() -> Iterator[Catalogue]:
    with Catalogue.open() as opened:
        yield opened


@pytest.fixture
def tasks(qtbot) -> Iterator[Tasks]:
    with closing(Tasks()) as made:
        yield made


class Heard:
    """All that was told, in its order."""

    def __init__(self, operations: Operations) -> None:
        self.told: list[object] = []
        operations.changed.connect(lambda changed: self.told.append(changed.folders))
        operations.said.connect(lambda text, can_be_undone: self.told.append((text, can_be_undone)))
        operations.failed.connect(lambda text: self.told.append(f"failed: {text}"))


def test_operations_are_done_and_undone_in_the_order_they_were_asked_for(catalogue, tasks, qtbot):
    operations = Operations(lambda: catalogue, tasks)
    heard = Heard(operations)
    operations.perform(ForgetResults(A), "A forgotten")
    operations.perform(ForgetResults(B), "B forgotten")
    operations.undo()
    qtbot.waitUntil(lambda: len(heard.told) == 6)
    assert heard.told == [
        {A}, ("A forgotten", True),
        {B}, ("B forgotten", True),
        {B}, ("Undone: Forget the results of “b”", False),
    ]  # fmt: skip
    assert operations.next_undo == "Forget the results of “a”"


def test_nothing_of_it_runs_in_the_windows_thread(catalogue, tasks, qtbot):
    seen = []

    def get() -> Catalogue:
        seen.append(threading.current_thread())
        return catalogue

    operations = Operations(get, tasks)
    with qtbot.waitSignal(operations.changed):
        operations.perform(ForgetResults(A), "")
    assert threading.main_thread() not in seen


def test_another_run_finds_what_there_is_to_undo(catalogue, tasks, qtbot):
    catalogue.perform(ForgetResults(A))
    operations = Operations(lambda: catalogue, tasks)
    assert operations.next_undo == ""
    with qtbot.waitSignal(operations.next_undo_changed):
        operations.look()
    assert operations.next_undo == "Forget the results of “a”"
    with qtbot.waitSignals([operations.changed, operations.next_undo_changed]):
        operations.undo()
    assert operations.next_undo == ""


def test_where_nothing_is_left_to_undo_nothing_is_said(catalogue, tasks, qtbot):
    operations = Operations(lambda: catalogue, tasks)
    heard = Heard(operations)
    operations.undo()
    operations.perform(ForgetResults(A), "A forgotten")
    qtbot.waitUntil(lambda: bool(heard.told))
    assert heard.told == [{A}, ("A forgotten", True)]


def test_why_it_was_not_done_is_said_and_the_next_goes_on(catalogue, tasks, qtbot):
    operations = Operations(lambda: catalogue, tasks)
    heard = Heard(operations)
    with catalogue.ledger.change() as ledger:
        ledger.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON forgotten WHEN NEW.folder = x'2f61' "
            "BEGIN SELECT RAISE(ABORT, 'refused'); END"
        )
    operations.perform(ForgetResults(Path("/a")), "A forgotten")
    operations.perform(ForgetResults(B), "B forgotten")
    qtbot.waitUntil(lambda: len(heard.told) == 3)
    assert str(heard.told[0]).startswith("failed: ")
    assert heard.told[1:] == [{B}, ("B forgotten", True)]


def test_without_a_catalogue_it_is_said_that_nothing_was_changed(tasks, qtbot):
    operations = Operations(lambda: None, tasks)
    operations.look()
    with qtbot.waitSignal(operations.failed) as failed:
        operations.perform(ForgetResults(A), "A forgotten")
    assert failed.args == ["Nothing was changed: the catalogue cannot be opened."]


def test_what_was_asked_for_just_before_the_end_is_done(catalogue, tasks, qtbot):
    operations = Operations(lambda: catalogue, tasks)
    busy, free = threading.Event(), threading.Event()

    def occupy(_cancelled: object) -> None:
        busy.set()
        free.wait()

    for _ in range(os.cpu_count() or 2):  # more than there are threads for tasks
        tasks.start(occupy, lambda _done: None)
    assert busy.wait(10)
    operations.perform(ForgetResults(A), "A forgotten")
    operations.perform(ForgetResults(B), "B forgotten")
    free.set()
    tasks.close()
    operations.close()
    catalogue.close()
    assert (data_folder() / LEDGER_NAME).is_file()
    with Catalogue.open() as again:
        assert again.undo().changed.folders == {B}
        assert again.undo().changed.folders == {A}
        assert again.undo() is None
