"""The states of a training run as the window shows it, and which buttons each offers. No Qt.

What the window shows follows from two things: what was last seen of the run (its own word, or that
its process is gone) and the wish that a person has expressed and that has not been met yet. What is
seen decides; a wish only colours a live run ("pausing" is a live run with a wish to pause). So no
state can outlast the fact it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class RunState(Enum):
    """What a person is told."""

    IDLE = "idle"
    STARTING = "starting"
    RUNNING = "running"
    NOT_RESPONDING = "not responding"
    PAUSING = "pausing"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Seen(Enum):
    """What a look at the run's folder and process shows."""

    NEW = "new"
    STARTING = "starting"
    RUNNING = "running"
    SILENT = "not responding"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"
    DIED = "died"
    VANISHED = "vanished"


class Button(Enum):
    """What a person can ask for."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    CANCEL = "cancel"
    END = "end"


class Effect(Enum):
    """What the window has to do."""

    SPAWN = "start the process"
    SEND_PAUSE = "send pause"
    SEND_STOP = "send stop"
    SEND_CANCEL = "send cancel"
    END_PROCESS = "end the process"
    TRASH = "move the folder to the trash"


LIVE_SEEN = frozenset({Seen.STARTING, Seen.RUNNING, Seen.SILENT})
LIVE_STATES = frozenset(
    {
        RunState.STARTING,
        RunState.RUNNING,
        RunState.NOT_RESPONDING,
        RunState.PAUSING,
        RunState.STOPPING,
    }
)

_RESTING = {
    Seen.NEW: RunState.IDLE,
    Seen.PAUSED: RunState.PAUSED,
    Seen.INTERRUPTED: RunState.PAUSED,
    Seen.FINISHED: RunState.FINISHED,
    Seen.FAILED: RunState.FAILED,
    Seen.DIED: RunState.FAILED,
    Seen.VANISHED: RunState.FAILED,
    Seen.CANCELLED: RunState.PAUSED,  # its folder is there: it came back from the trash, perhaps
}
_WISHED = {
    Button.PAUSE: RunState.PAUSING,
    Button.STOP: RunState.STOPPING,
    Button.CANCEL: RunState.STOPPING,
    Button.END: RunState.STOPPING,
}


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the run: what was seen, of which session (0: none yet), and whether starting the
    process again would go on."""

    seen: Seen
    session: int = 0
    resumable: bool = False


class RunMachine:
    """Follows one run from any point of its life.

    `press` takes a button that is offered and tells what to do; `look` takes what was seen. After
    SPAWN, looks at a former session do not count, until a new one is seen or the new process is
    known to be gone (`process_gone`).
    """

    def __init__(self, look: Look | None = None) -> None:
        self._look = look or Look(Seen.NEW)
        self._wish: Button | None = None
        self._started_after: int | None = None
        self._gone = False

    @property
    def state(self) -> RunState:
        """What to show."""
        if self._gone:
            return RunState.CANCELLED
        if self._started_after is not None:
            return _WISHED.get(self._wish, RunState.STARTING) if self._wish else RunState.STARTING
        seen = self._look.seen
        if seen not in LIVE_SEEN:
            return _RESTING[seen]
        if seen is Seen.SILENT:
            return RunState.NOT_RESPONDING
        if self._wish is not None:
            return _WISHED[self._wish]
        return RunState.STARTING if seen is Seen.STARTING else RunState.RUNNING

    @property
    def wish(self) -> Button | None:
        """What was asked for and has not happened yet."""
        return self._wish

    @property
    def is_live(self) -> bool:
        """Whether a process works on the run, as far as is known."""
        return self.state in LIVE_STATES

    @property
    def buttons(self) -> frozenset[Button]:
        """The buttons that can be pressed now."""
        state = self.state
        if state is RunState.IDLE:
            return frozenset({Button.START, Button.CANCEL})
        if state is RunState.RUNNING:
            return frozenset({Button.PAUSE, Button.STOP, Button.CANCEL})
        if state in LIVE_STATES:
            return self._buttons_while_waiting()
        if state is RunState.PAUSED:
            return frozenset({Button.RESUME, Button.STOP, Button.CANCEL})
        if state is RunState.FAILED:
            if self._look.seen is Seen.VANISHED:
                return frozenset()
            again = {Button.RESUME} if self._look.resumable else set()
            return frozenset({Button.CANCEL, *again})
        if state is RunState.FINISHED and self._look.resumable:  # it was stopped early
            return frozenset({Button.RESUME})
        return frozenset()

    def press(self, button: Button) -> tuple[Effect, ...]:
        """Take a wish; what to do about it. ValueError for a button that is not offered."""
        if button not in self.buttons:
            raise ValueError(f"{button.value} is not offered while {self.state.value}")
        if not self.is_live:
            return self._press_at_rest(button)
        self._wish = button
        return {
            Button.PAUSE: (Effect.SEND_PAUSE,),
            Button.STOP: (Effect.SEND_STOP,),
            Button.CANCEL: (Effect.SEND_CANCEL,),
            Button.END: (Effect.END_PROCESS,),
        }[button]

    def expect(self) -> None:
        """A process that was started before goes on with this run."""
        self._started_after = self._look.session

    def look(self, look: Look) -> tuple[Effect, ...]:
        """Take what was seen; what to do about it."""
        if self._gone:
            return ()
        if self._started_after is not None:
            if look.seen is not Seen.VANISHED and look.session <= self._started_after:
                return ()
            self._started_after = None
        self._look = look
        if look.seen in LIVE_SEEN:
            return ()
        wish, self._wish = self._wish, None
        # A run that finished before it heard of the wish is kept: nobody threw a result away.
        ended = look.seen in (Seen.CANCELLED, Seen.DIED, Seen.INTERRUPTED, Seen.PAUSED)
        if wish is Button.CANCEL and ended:
            self._gone = True
            return (Effect.TRASH,)
        return ()

    def process_gone(self, *, resumable: bool) -> None:
        """The process that was started has ended without opening a session of its own."""
        if self._started_after is not None:
            session, self._started_after = self._started_after, None
            self._look = Look(Seen.DIED, session, resumable)
            self._wish = None

    def request_failed(self) -> None:
        """A request could not be written: the wish is as if never expressed."""
        self._wish = None

    def _buttons_while_waiting(self) -> frozenset[Button]:
        if self.state is RunState.PAUSING:
            return frozenset({Button.STOP, Button.CANCEL, Button.END})
        if self.state is RunState.STOPPING and self._wish is not Button.STOP:
            return frozenset({Button.END})
        return frozenset({Button.CANCEL, Button.END})

    def _press_at_rest(self, button: Button) -> tuple[Effect, ...]:
        if button is Button.CANCEL:
            self._gone = True
            return (Effect.TRASH,)
        self._started_after = self._look.session
        if button is Button.STOP:
            # A stop that waits in the folder is met by the process once it has loaded the run.
            self._wish = Button.STOP
            return (Effect.SEND_STOP, Effect.SPAWN)
        self._wish = None
        return (Effect.SPAWN,)
