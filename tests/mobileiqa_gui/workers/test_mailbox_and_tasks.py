"""Results from threads arrive in the window's thread, in batches; errors are never lost."""

from __future__ import annotations

import threading

import pytest

from core.errors import PhotoError
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.tasks import Tasks


@pytest.fixture
def tasks():
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def one_at_a_time():
    made = Tasks(threads=1)
    yield made
    made.close()


def test_a_flood_arrives_complete_in_order_and_in_few_batches(qtbot):
    mailbox = Mailbox(interval_ms=50)
    batches: list[list[int]] = []
    threads: set[int] = set()
    mailbox.delivered.connect(batches.append)
    mailbox.delivered.connect(lambda _items: threads.add(threading.get_ident()))
    came = threading.Event()
    mailbox.delivered.connect(lambda _items: came.set())

    def flood() -> None:
        for number in range(2000):
            mailbox.post(number)
            if number % 500 == 0:
                came.wait(10)
                came.clear()

    sender = threading.Thread(target=flood)
    sender.start()
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 2000)
    sender.join()
    assert [number for batch in batches for number in batch] == list(range(2000))
    assert 4 <= len(batches) < 100
    assert threads == {threading.get_ident()}


def test_a_closed_mailbox_delivers_nothing(qtbot):
    mailbox = Mailbox(interval_ms=0)
    mailbox.post(1)
    mailbox.close()
    mailbox.post(2)
    with qtbot.assertNotEmitted(mailbox.delivered, wait=50):
        pass


def test_an_error_in_a_worker_is_raised_in_the_window(qtbot):
    mailbox = Mailbox(interval_ms=0)
    with qtbot.captureExceptions() as caught:
        threading.Thread(target=lambda: mailbox.post(ZeroDivisionError("in a worker"))).start()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_task_answers_in_the_windows_thread(qtbot, tasks):
    answers = []

    def work(_cancelled):
        return threading.current_thread().name

    tasks.start(work, lambda name: answers.append((name, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    name, answered_in = answers[0]
    assert name.startswith("task")
    assert answered_in is threading.main_thread()


def test_an_expected_error_goes_to_its_handler(qtbot, tasks):
    failures = []

    def work(_cancelled):
        raise PhotoError("The file is empty.", "a.jpg")

    tasks.start(work, lambda _value: pytest.fail("there is no value"), failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].message == "The file is empty."


def test_a_programming_error_in_a_task_is_raised(qtbot, tasks):
    with qtbot.captureExceptions() as caught:
        tasks.start(lambda _cancelled: 1 / 0, pytest.fail, pytest.fail)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_cancelled_task_is_told_so_and_does_not_answer(qtbot, one_at_a_time):
    begun, told, after = threading.Event(), threading.Event(), []

    def work(cancelled):
        begun.set()
        while not cancelled():
            pass
        told.set()

    task = one_at_a_time.start(work, lambda _value: pytest.fail("answered though cancelled"))
    qtbot.waitUntil(begun.is_set)
    task.cancel()
    one_at_a_time.start(lambda _cancelled: True, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert told.is_set()


def test_closing_ends_endless_work():
    tasks = Tasks()
    started, stopped = threading.Event(), threading.Event()

    def work(cancelled):
        started.set()
        while not cancelled():
            pass
        stopped.set()

    tasks.start(work, lambda _value: None)
    started.wait(10)
    tasks.close()
    assert stopped.is_set()


def test_what_came_at_once_is_given_in_parts(qtbot):
    mailbox = Mailbox(interval_ms=0, most=3)
    batches: list[list[int]] = []
    mailbox.delivered.connect(batches.append)
    for number in range(8):
        mailbox.post(number)
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 8)
    mailbox.post(8)
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 9)
    assert batches == [[0, 1, 2], [3, 4, 5], [6, 7], [8]]
    mailbox.close()
