"""Tests wait for what they need, never for time to pass: a wait is too short on a busy machine and
too long on any other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
_SLEEPING = frozenset({"sleep", "msleep", "usleep", "qWait", "qSleep"})


def sleeping(source: str) -> Iterator[str]:
    """The places of a source that let time pass: lines and what stands there."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _lets_time_pass(node.func):
            yield f"{node.lineno}: {ast.unparse(node)}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if "sleep(" in node.value:  # for a child process
                yield f"{node.lineno}: {node.value!r}"
        elif isinstance(node, ast.ImportFrom) and _SLEEPING & {name.name for name in node.names}:
            yield f"{node.lineno}: {ast.unparse(node)}"


def _lets_time_pass(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id in _SLEEPING
    if not isinstance(called, ast.Attribute):
        return False
    # `qtbot.wait(ms)`, and `Event().wait(s)` on an event that nobody sets.
    of = called.value
    is_pause = called.attr == "wait" and (
        (isinstance(of, ast.Name) and of.id in ("qtbot", "bot"))
        or (isinstance(of, ast.Call) and ast.unparse(of.func).endswith("Event"))
    )
    return called.attr in _SLEEPING or is_pause


@pytest.mark.parametrize(
    "line",
    [
        "time.sleep(1)",
        "from time import sleep",
        "sleep(1)",
        "qtbot.wait(100)",
        "QTest.qWait(10)",
        "QThread.msleep(5)",
        "threading.Event().wait(0.1)",
        "Popen([python, '-c', 'import time; time.sleep(60)'])",
    ],
)
def test_sleeping_is_seen(line):
    assert list(sleeping(line))


@pytest.mark.parametrize(
    "line",
    ["qtbot.waitUntil(done)", "process.wait(5)", "came.wait(10)", "def sleep_is_a_word(): ..."],
)
def test_waiting_for_something_is_not_sleeping(line):
    assert not list(sleeping(line))


def test_no_test_sleeps():
    found = [
        f"{path.relative_to(TESTS)}:{place}"
        for path in sorted(TESTS.rglob("*.py"))
        if path != Path(__file__)
        for place in sleeping(path.read_text())
    ]
    assert not found, "\n".join(found)
