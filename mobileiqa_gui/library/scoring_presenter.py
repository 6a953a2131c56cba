"""What scoring does as a person sees it, and when the order may follow the scores. No Qt."""

from __future__ import annotations

from enum import Enum

from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.workers.progress import RateMeter

# The order is brought up to date when nothing was touched for so long and scoring rests.
IDLE_SECONDS = 2.0


class Phase(Enum):
    """What scoring is doing, as far as a person is concerned."""

    LOADING = "loading"
    NO_MODEL = "no model"
    SCORING = "scoring"
    PAUSED = "paused"
    STOPPED = "stopped"
    RESTING = "resting"


class Settle(Enum):
    """What to do about an order that scores have overtaken."""

    NO = "it is up to date"
    LATER = "once nobody touches the photos"
    NOW = "at once"


class ScoringPresenter:
    """The caller tells the time, in seconds of a clock that never runs backwards.

    `has_new`: the folder was given scores since it was opened, not known ones alone.
    """

    def __init__(self, library: LibraryPresenter) -> None:
        self._library = library
        self._phase = Phase.LOADING
        self._meter = RateMeter()
        self._has_model = False
        self._seconds = 0.0
        self._is_resting = True
        self._is_touched = False
        self.has_new = False
        self._touched_at = 0.0

    # --- what is shown -------------------------------------------------------------------------

    @property
    def phase(self) -> Phase:
        """Scoring with nothing left to score is resting."""
        if self._phase is Phase.SCORING and self._library.counts.waiting == 0:
            return Phase.RESTING
        return self._phase

    @property
    def is_held(self) -> bool:
        """A person paused or stopped it."""
        return self._phase in (Phase.PAUSED, Phase.STOPPED)

    def rate(self, now: float) -> float | None:
        """New scores a second, at first as a slow model says of itself; None while it cannot be
        told."""
        if self._phase is not Phase.SCORING:
            return None
        return self._meter.rate(now) or (1 / self._seconds if self._seconds else None)

    # --- what a person does --------------------------------------------------------------------

    def open(self, *, empty: bool, now: float) -> None:
        """Another folder: nobody has looked at it yet."""
        self._is_touched = self.has_new = False
        self._is_resting = empty
        self.start(now)

    def load_model(self) -> None:
        """Another model was chosen."""
        self._phase = Phase.LOADING

    def toggle_pause(self, now: float) -> bool | None:
        """Pauses; goes on after a pause or a stop. Whether work is to pause now, None: no change.

        A stop is taken back like a pause: what was done before it is kept either way.
        """
        if self._phase is Phase.SCORING:
            self._phase = Phase.PAUSED
            return True
        if self._phase in (Phase.PAUSED, Phase.STOPPED):
            self.start(now)
            return False
        return None

    def stop(self) -> bool:
        """Gives up on the rest of this folder. False: there was nothing to stop."""
        if self._phase not in (Phase.SCORING, Phase.PAUSED):
            return False
        self._phase = Phase.STOPPED
        return True

    def touched(self, now: float) -> None:
        """A person does something with the photos: they must not move under the hand."""
        self._touched_at = now
        self._is_touched = True

    # --- what the work says --------------------------------------------------------------------

    def start(self, now: float) -> None:
        """Work begins or goes on; without a model it waits for one."""
        self._meter.restart(now)
        self._phase = Phase.SCORING if self._has_model else Phase.LOADING

    def model_ready(self, now: float, seconds: float = 0.0) -> None:
        """A model is loaded that takes so many seconds a photo; 0: too quick to be told before."""
        self._has_model, self._seconds = True, seconds
        self.start(now)

    def model_failed(self) -> None:
        """The model before it, if any, stays in use."""
        self._phase = Phase.SCORING if self._has_model else Phase.NO_MODEL

    def photos_changed(self) -> None:
        """Photos came, changed or went: there is work again."""
        self._is_resting = False

    def take_results(self, new: int, now: float) -> Settle:
        """Results came in, `new` of them just computed, the others known from a former visit."""
        if new:
            self._meter.add(new, now)
            self.has_new = True
        if not self._library.order_is_stale:
            return Settle.NO
        # Scores of a former visit: the folder opens in its order, nobody has looked yet.
        return Settle.NOW if new == 0 and not self._is_touched else Settle.LATER

    def rest(self) -> Settle:
        """Nothing is left to do."""
        self._is_resting = True
        return Settle.LATER if self._library.order_is_stale else Settle.NO

    def look_whether_idle(self, now: float) -> Settle:
        """Asked now and then while the order waits to be settled."""
        if not self._library.order_is_stale:
            return Settle.NO
        idle = self._is_resting and now - self._touched_at >= IDLE_SECONDS
        return Settle.NOW if idle else Settle.LATER
