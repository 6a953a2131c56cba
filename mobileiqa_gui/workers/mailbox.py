"""Hand results from worker threads to the window's thread, in batches at a bounded rate."""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

# Between two parts of what came at once: input, painting and other timers have their turn.
REST_MS = 1


class Mailbox(QObject):
    """`post` from any thread; `delivered` is emitted in the thread the mailbox was made in.

    What is posted within `interval_ms` arrives as one list, in order; of more than `most` items the
    rest follows when the thread has seen to whatever else waits. An exception that is posted
    is raised in the receiving thread instead: a programming error in a worker is never silent.
    """

    delivered = Signal(list)
    _wake = Signal()

    def __init__(
        self, interval_ms: int, parent: QObject | None = None, *, most: int | None = None
    ) -> None:
        super().__init__(parent)
        self._interval_ms = interval_ms
        self._most = most
        self._lock = threading.Lock()
        self._items: list[Any] = []
        self._awake = False
        self._closed = False
        self._since_delivery = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._deliver)
        self._wake.connect(self._schedule, Qt.ConnectionType.QueuedConnection)

    def post(self, item: Any) -> None:
        with self._lock:
            if self._closed:
                return
            self._items.append(item)
            if self._awake:
                return
            self._awake = True
            # Inside the lock: `close` then never overlaps with a signal on its way.
            self._wake.emit()

    def close(self) -> None:
        """Drops what was not delivered and everything posted from now on."""
        with self._lock:
            self._closed = True
            self._items.clear()
        self._timer.stop()

    @Slot()
    def _schedule(self) -> None:
        waited = self._since_delivery.elapsed() if self._since_delivery.isValid() else 10**6
        self._timer.start(max(0, self._interval_ms - waited))

    @Slot()
    def _deliver(self) -> None:
        with self._lock:
            most = len(self._items) if self._most is None else self._most
            items, self._items = self._items[:most], self._items[most:]
            self._awake = bool(self._items)
            if self._awake:
                self._timer.start(REST_MS)
        self._since_delivery.start()
        errors = [item for item in items if isinstance(item, Exception)]
        rest = [item for item in items if not isinstance(item, Exception)]
        if rest:
            self.delivered.emit(rest)
        if errors:
            raise errors[0]
