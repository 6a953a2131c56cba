"""Why a file could not be read or written, in words for a photographer."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from core.errors import reason_of


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EIO, "its drive does not answer"),
        (errno.ESTALE, "its drive does not answer"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "the system does not permit it"),
        (errno.EROFS, "its disk can only be read"),
        (errno.ENAMETOOLONG, "the name is too long"),
        (errno.EILSEQ, "invalid or incomplete multibyte or wide character"),
    ],
)
def test_the_systems_words_become_plain_ones(number, words):
    assert reason_of(OSError(number, os.strerror(number), "/card/DSC_1.nef")) == words


def test_what_is_no_matter_of_the_system_keeps_its_words():
    assert reason_of(OSError("Cannot reach it")) == "cannot reach it"
    assert reason_of(ValueError("No such member")) == "No such member"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
def test_a_real_full_disk():
    with pytest.raises(OSError) as raised:  # noqa: PT011
        Path("/dev/full").write_text("x")
    assert reason_of(raised.value) == "the disk is full"
