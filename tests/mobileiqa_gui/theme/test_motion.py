"""Nothing moves where the system asks for less motion."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QProgressBar

from mobileiqa_gui.loupe.spinner import Spinner
from mobileiqa_gui.theme import motion


@pytest.fixture(params=[False, True])
def reduced(request) -> Iterator[bool]:
    motion.tell(request.param)
    yield request.param
    motion.tell(None)


def test_the_spinner_is_seen_and_turns_only_where_things_may_move(qtbot, reduced):
    spinner = Spinner()
    qtbot.addWidget(spinner)
    spinner.show()
    empty = spinner.grab().toImage()
    with qtbot.waitSignal(spinner.appeared):
        spinner.start()
    assert spinner.is_seen
    assert spinner.grab().toImage() != empty
    assert spinner.turning is not reduced
    spinner.stop()
    assert not spinner.is_seen
    assert spinner.grab().toImage() == empty


def test_a_bar_that_knows_no_end_runs_only_where_things_may_move(qtbot, reduced):
    bar = QProgressBar()
    qtbot.addWidget(bar)
    motion.show_busy(bar)
    assert (bar.minimum(), bar.maximum()) == (0, 1 if reduced else 0)
    assert not reduced or bar.value() == 0


def test_the_system_is_asked(qapp):
    assert motion.is_reduced() in (True, False)
