"""The errors a person may see: each names a path and says in one sentence what to do.

Programming errors are not among them; they reach the crash dialog and the log unchanged.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path


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


class OutputError(MobileIqaError):
    """A file or stream that a person asked for and that cannot be written."""


class DatasetError(MobileIqaError):
    """A data set whose files or labels do not fit its declared layout."""


class RunError(MobileIqaError):
    """A training run that cannot start, go on or be read."""
