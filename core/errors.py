"""The errors a person may see: each names a path and says in one sentence what to do.

Programming errors are not among them; they reach the crash dialog and the log unchanged.
"""

from __future__ import annotations

import errno
from os import PathLike
from pathlib import Path
from typing import Final


class MobileIqaError(Exception):
    """Base of all expected errors.

    `path` is the file, folder or run concerned (None where there is none); `message` is one or two
    plain sentences: what happened and what the person can do.
    """

    def __init__(self, message: str, path: str | PathLike[str] | None = None) -> None:
        self.message = message
        self.path = Path(path) if path is not None else None
        super().__init__(f"{self.path}: {message}" if self.path is not None else message)


class PhotoError(MobileIqaError):
    """A photo that cannot be listed, opened or decoded. It belongs to that photo alone."""


class SidecarError(MobileIqaError):
    """A sidecar that cannot be read, or that is not written over."""


class BundleError(MobileIqaError):
    """A model file that is damaged, incomplete, of an unknown format or of unexpected content."""


class InferenceError(BundleError):
    """A sound model file that could not be run on one photo: too little memory, an odd graph."""


class CheckpointError(BundleError):
    """A published checkpoint that cannot be read or is not one of the networks known here."""


class CatalogueError(MobileIqaError):
    """The local database cannot be opened or written."""


class TrainingHalfError(MobileIqaError):
    """What was asked for needs torch, which this installation does without."""


class ClusterError(MobileIqaError):
    """Workers on other machines, or in other processes, that cannot be had or do not answer."""


class ExtraError(MobileIqaError):
    """What was asked for needs a package that is not part of every installation."""


class OutputError(MobileIqaError):
    """A file or stream that a person asked for and that cannot be written."""


class DatasetError(MobileIqaError):
    """A data set whose files or labels do not fit its declared layout."""


class RunError(MobileIqaError):
    """A training run that cannot start, go on or be read."""


_DRIVE_NAMES = (
    *("EIO", "ENODEV", "ENXIO", "ENOMEDIUM", "ESTALE", "ENOTCONN", "ETIMEDOUT", "ECONNRESET"),
    *("ECONNABORTED", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "EREMOTEIO"),
)
OF_DRIVE: Final = frozenset(getattr(errno, n) for n in _DRIVE_NAMES if hasattr(errno, n))
"""What the system says of drives and networks that do not answer; decoders never do."""
_REASONS: Final = {
    "ENOENT": "there is no such file or folder",
    "ENOTDIR": "a part of its path is no folder",
    "EISDIR": "there is a folder of that name",
    "EEXIST": "there is one of that name already",
    "ENOTEMPTY": "the folder is not empty",
    "EACCES": "the system does not permit it",
    "EPERM": "the system does not permit it",
    "EROFS": "its disk can only be read",
    "ENOSPC": "the disk is full",
    "EDQUOT": "the disk space allowed to you is used up",
    "EFBIG": "the file is too large for its disk",
    "ENAMETOOLONG": "the name is too long",
    "EBUSY": "another program is using it",
    "ETXTBSY": "another program is using it",
    "EXDEV": "it lies on another disk",
    "ELOOP": "its links lead in a circle",
    "EMFILE": "too many files are open",
    "ENFILE": "too many files are open",
    "ENOMEM": "there is too little memory",
    "EBADF": "it is closed",
    "EPIPE": "whoever was to take it is gone",
}
_BY_NUMBER: Final = {
    getattr(errno, name): words for name, words in _REASONS.items() if hasattr(errno, name)
}


def reason_of(error: BaseException) -> str:
    """Why something failed, in plain words for the middle of a sentence: what a system says of a
    file ("[Errno 5] Input/output error: '/a/b.nef'") tells a photographer nothing."""
    if isinstance(error, OSError):
        if error.errno in OF_DRIVE:
            return "its drive does not answer"
        known = _BY_NUMBER.get(error.errno or 0)
        said = error.strerror or str(error)
        return known or said[:1].lower() + said[1:]
    return str(error)
