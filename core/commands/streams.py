"""The process's own streams: none missing, and errors of writing to them told apart."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, TextIO

_FAILURES: Final = frozenset(
    {
        *(errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG),
        getattr(errno, "EDQUOT", errno.ENOSPC),
    }
)


def prepare() -> None:
    """What every command may rely on: three open streams that take any character.

    A stream that was closed (`>&-`) is opened on nothing, else the next file to be opened, a
    database perhaps, would take its number and with it whatever a library writes there. Stdout
    still refuses to be written to, so that nobody takes lost results for given ones.
    """
    for number, mode in ((0, os.O_RDONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # takes the lowest number that is free
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name may hold what the terminal cannot show
            stream.reconfigure(errors="backslashreplace")


def failed_to_write(error: OSError) -> bool:
    """Whether an error is one of writing to a stream: a full disk behind it, or a closed one.

    Those of files bear the file's name.
    """
    return error.filename is None and error.errno in _FAILURES


@contextmanager
def said() -> Iterator[None]:
    """For what is said on stderr: where that is full or closed, there is nobody left to tell."""
    try:
        yield
        sys.stderr.flush()
    except OSError:
        let_go(sys.stderr)


def let_go(stream: TextIO) -> None:
    """Sends what a stream still holds nowhere, else the end of Python stumbles over it."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
