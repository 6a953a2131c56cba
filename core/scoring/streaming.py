"""Several photos worked on at a time, each from beginning to end by one thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from typing import TypeVar

from core.machine import put_this_thread_in_the_background, usable_cores
from core.photos.photo import Photo
from core.photos.spare import keep_memory

Result = TypeVar("Result")


def usual_workers() -> int:
    """Photos that are worked on at a time: one for each core, and one that meanwhile is read."""
    return usable_cores() + 1


def stream(
    next_photo: Callable[[], Photo | None],
    work: Callable[[Photo, threading.Event], Result],
    on_result: Callable[[Photo, Result], None],
    cancelled: Callable[[], bool],
    *,
    workers: int,
    in_background: bool,
) -> None:
    """Work on photos until `next_photo` gives None or `cancelled` says so.

    `next_photo` is asked only shortly before a photo is needed, so the caller can reorder at any
    time: photos are begun in the order asked. `on_result` is told each as soon as it is done, so
    that a quick one need not wait for a slow one before it. Both are called in this thread, `work`
    in others; it looks at the event, which is set when all is to end.
    """
    stopped = threading.Event()
    under_way: dict[Future[Result], Photo] = {}

    def tell() -> None:
        for future in [each for each in under_way if each.done()]:
            on_result(under_way.pop(future), future.result())

    begin = partial(_begin, in_background=in_background)
    with ThreadPoolExecutor(workers, "scoring", initializer=begin) as pool:
        try:
            while not cancelled():
                while len(under_way) < workers:
                    photo = next_photo()
                    if photo is None:
                        break
                    under_way[pool.submit(work, photo, stopped)] = photo
                if not under_way:
                    return
                wait(under_way, return_when=FIRST_COMPLETED)
                tell()
        finally:
            stopped.set()
        wait(under_way)
        tell()


def _begin(*, in_background: bool) -> None:
    """What a thread does before its first photo."""
    keep_memory()
    if in_background:
        put_this_thread_in_the_background()
