"""Every state against every event: what is shown, what is offered, and that nothing gets stuck."""

from __future__ import annotations

import copy
from itertools import product

import pytest

from mobileiqa_gui.training.run_state import (
    LIVE_SEEN,
    LIVE_STATES,
    Button,
    Effect,
    Look,
    RunMachine,
    RunState,
    Seen,
)

LOOKS = [Look(seen, session, resumable)
         for seen, session, resumable in product(Seen, (0, 1, 2), (False, True))]  # fmt: skip


def key(machine: RunMachine) -> tuple:
    return (machine._look, machine._wish, machine._started_after, machine._gone)


def followers(machine: RunMachine) -> list[RunMachine]:
    """The machine after each thing that can happen to it."""
    found = []
    for button in machine.buttons:
        after = copy.copy(machine)
        after.press(button)
        found.append(after)
    for look in LOOKS:
        after = copy.copy(machine)
        after.look(look)
        found.append(after)
    for resumable in (False, True):
        after = copy.copy(machine)
        after.process_gone(resumable=resumable)
        found.append(after)
    for happens in (RunMachine.request_failed, RunMachine.expect):
        if happens is RunMachine.expect and machine.state is not RunState.IDLE:
            continue
        after = copy.copy(machine)
        happens(after)
        found.append(after)
    return found


@pytest.fixture(scope="module")
def reachable() -> list[RunMachine]:
    """Every machine that any order of events leads to, from a new run or one taken up again."""
    waiting = [RunMachine(), *(RunMachine(look) for look in LOOKS)]
    known = {key(machine): machine for machine in waiting}
    while waiting:
        for after in followers(waiting.pop()):
            if key(after) not in known:
                known[key(after)] = after
                waiting.append(after)
    return list(known.values())


def test_every_state_is_reached(reachable):
    assert {machine.state for machine in reachable} == set(RunState)


def test_a_button_that_is_not_offered_is_refused_everywhere(reachable):
    for machine in reachable:
        for button in set(Button) - machine.buttons:
            before = key(machine)
            with pytest.raises(ValueError, match="not offered"):
                machine.press(button)
            assert key(machine) == before


def test_every_live_state_has_a_way_out_that_needs_no_answer_from_the_process(reachable):
    for machine in reachable:
        if machine.state in LIVE_STATES - {RunState.RUNNING}:
            assert Button.END in machine.buttons
        if machine.state is RunState.RUNNING:
            assert machine.buttons == {Button.PAUSE, Button.STOP, Button.CANCEL}


def test_once_the_process_is_gone_no_state_pretends_that_it_lives(reachable):
    for machine, resumable in product(reachable, (False, True)):
        after = copy.copy(machine)
        after.process_gone(resumable=resumable)
        after.look(Look(Seen.DIED, 9, resumable))
        assert after.state in (RunState.FAILED, RunState.CANCELLED)
        assert not after.is_live
        assert after.wish is None


def test_what_is_seen_at_rest_always_wins_over_a_wish(reachable):
    expected = {
        Seen.FINISHED: RunState.FINISHED,
        Seen.FAILED: RunState.FAILED,
        Seen.VANISHED: RunState.FAILED,
    }
    for machine, (seen, state) in product(reachable, expected.items()):
        if machine.state is RunState.CANCELLED and machine._gone:
            continue  # its folder is in the trash
        after = copy.copy(machine)
        after.look(Look(seen, 9))
        assert after.state is state


def test_buttons_of_each_state(reachable):
    allowed = {
        RunState.IDLE: [{Button.START, Button.CANCEL}],
        RunState.STARTING: [{Button.CANCEL, Button.END}],
        RunState.RUNNING: [{Button.PAUSE, Button.STOP, Button.CANCEL}],
        RunState.NOT_RESPONDING: [{Button.CANCEL, Button.END}],
        RunState.PAUSING: [{Button.STOP, Button.CANCEL, Button.END}],
        RunState.STOPPING: [{Button.CANCEL, Button.END}, {Button.END}],
        RunState.PAUSED: [{Button.RESUME, Button.STOP, Button.CANCEL}],
        RunState.FAILED: [{Button.CANCEL, Button.RESUME}, {Button.CANCEL}, set()],
        RunState.FINISHED: [set(), {Button.RESUME}],
        RunState.CANCELLED: [set()],
    }
    for machine in reachable:
        assert machine.buttons in allowed[machine.state]


def test_effects_fit_the_buttons(reachable):
    sent = {
        Button.PAUSE: (Effect.SEND_PAUSE,),
        Button.STOP: (Effect.SEND_STOP,),
        Button.CANCEL: (Effect.SEND_CANCEL,),
        Button.END: (Effect.END_PROCESS,),
    }
    at_rest = {
        Button.START: (Effect.SPAWN,),
        Button.RESUME: (Effect.SPAWN,),
        Button.STOP: (Effect.SEND_STOP, Effect.SPAWN),
        Button.CANCEL: (Effect.TRASH,),
    }
    for machine in reachable:
        for button in machine.buttons:
            table = sent if machine.is_live else at_rest
            assert copy.copy(machine).press(button) == table[button]


def test_the_folder_of_a_finished_run_is_never_thrown_away(reachable):
    for machine in reachable:
        for seen in (Seen.FINISHED, Seen.FAILED, Seen.VANISHED):
            assert copy.copy(machine).look(Look(seen, 9)) == ()


@pytest.mark.parametrize("seen", sorted(LIVE_SEEN, key=lambda seen: seen.value))
def test_a_live_run_is_taken_up_again(seen):
    machine = RunMachine(Look(seen, 3))
    shown = {
        Seen.STARTING: RunState.STARTING,
        Seen.RUNNING: RunState.RUNNING,
        Seen.SILENT: RunState.NOT_RESPONDING,
    }
    assert machine.state is shown[seen]
    assert machine.look(Look(Seen.FINISHED, 3)) == ()
    assert machine.state is RunState.FINISHED


def test_a_vanished_run_offers_nothing_and_one_that_died_can_go_on():
    assert RunMachine(Look(Seen.VANISHED)).buttons == frozenset()
    died = RunMachine(Look(Seen.DIED, 1, resumable=True))
    assert died.press(Button.RESUME) == (Effect.SPAWN,)
    assert died.state is RunState.STARTING


def test_pause_resume_and_stop():
    machine = RunMachine()
    machine.press(Button.START)
    machine.look(Look(Seen.NEW, 0))
    assert machine.state is RunState.STARTING
    machine.look(Look(Seen.RUNNING, 1))
    assert machine.press(Button.PAUSE) == (Effect.SEND_PAUSE,)
    machine.look(Look(Seen.RUNNING, 1))
    assert machine.state is RunState.PAUSING
    machine.look(Look(Seen.PAUSED, 1, resumable=True))
    assert machine.state is RunState.PAUSED
    machine.press(Button.RESUME)
    machine.look(Look(Seen.PAUSED, 1, resumable=True))  # the former session's last word
    assert machine.state is RunState.STARTING
    machine.look(Look(Seen.RUNNING, 2))
    machine.press(Button.STOP)
    assert machine.state is RunState.STOPPING
    machine.look(Look(Seen.FINISHED, 2))
    assert machine.state is RunState.FINISHED


def test_a_silent_run_that_speaks_again_is_as_it_was():
    machine = RunMachine(Look(Seen.RUNNING, 1))
    machine.press(Button.PAUSE)
    machine.look(Look(Seen.SILENT, 1))
    assert machine.state is RunState.NOT_RESPONDING
    machine.look(Look(Seen.RUNNING, 1))
    assert machine.state is RunState.PAUSING


def test_a_request_that_could_not_be_written_leaves_no_wish():
    machine = RunMachine(Look(Seen.RUNNING, 1))
    machine.press(Button.STOP)
    machine.request_failed()
    assert machine.state is RunState.RUNNING


def test_a_cancelled_run_whose_folder_is_there_can_go_on():
    machine = RunMachine(Look(Seen.CANCELLED, 1, resumable=True))
    assert machine.state is RunState.PAUSED
    assert machine.press(Button.RESUME) == (Effect.SPAWN,)


def test_cancelling_throws_the_folder_away_once_the_process_has_ended():
    machine = RunMachine(Look(Seen.RUNNING, 1))
    machine.press(Button.CANCEL)
    assert machine.state is RunState.STOPPING
    assert machine.look(Look(Seen.RUNNING, 1)) == ()
    assert machine.look(Look(Seen.CANCELLED, 1)) == (Effect.TRASH,)
    assert machine.state is RunState.CANCELLED
    assert machine.look(Look(Seen.CANCELLED, 1)) == ()
