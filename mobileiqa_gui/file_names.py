"""File names on their way through Qt, which only knows those that are UTF-8. No widget.

POSIX names are bytes; Python keeps odd ones apart with surrogates (PEP 383), and so do settings and
addresses here. Qt's file functions would replace them by question marks and find nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QStorageInfo, QUrl


def is_known_to_qt(path: Path) -> bool:
    """Whether Qt's file functions can find it by its name."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


# The kinds of file systems behind which another machine writes, or a program that may be slow.
_REMOTE = ("nfs", "cifs", "smb", "fuse.", "9p", "afpfs", "webdav", "davfs", "ceph", "glusterfs")


def is_remote(folder: Path) -> bool:
    """Whether a folder lies on a drive over a network. For a worker: the drive is asked."""
    kind = bytes(QStorageInfo(str(folder)).fileSystemType().data()).decode("ascii", "replace")
    return kind == "fuse" or kind.startswith(_REMOTE)


def local_path(url: QUrl) -> Path:
    """The file of a local address, whatever bytes its name is of."""
    if os.name != "posix":
        return Path(url.toLocalFile())
    encoded = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
    return Path(os.fsdecode(unquote_to_bytes(encoded)))


def shown(name: str) -> str:
    """A name as it can be read on screen: a sign stands for what is no letter."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
