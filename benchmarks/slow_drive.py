"""A folder shown again as on a drive over a slow network: each answer takes a while.

    python -m benchmarks.slow_drive FOLDER MOUNT [--latency-ms 50]

A file system of its own in the kernel (FUSE), for reading alone, so that whatever opens, lists or
asks waits as it would there, in whichever library. Until Ctrl+C or `umount MOUNT`. Needs the
package fusepy, libfuse 2 (FUSE_LIBRARY_PATH where it is not installed) and the right to mount.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

ASKED = (
    "st_atime", "st_ctime", "st_mtime", "st_gid", "st_uid", "st_mode", "st_nlink", "st_size",
)  # fmt: skip


def mount(folder: Path, place: Path, latency_s: float) -> None:
    """Serves until it is unmounted. Raises ImportError without fusepy."""
    import fuse

    class Slow(fuse.Operations):  # type: ignore[misc, unused-ignore]
        """Passes on, after a while. A file's handle is the system's own."""

        def __call__(self, operation: str, *arguments: Any) -> Any:
            time.sleep(latency_s)
            return super().__call__(operation, *arguments)

        def _path(self, path: str) -> Path:
            return folder / path.lstrip("/")

        def getattr(self, path: str, _fh: int | None = None) -> dict[str, float]:
            try:
                found = os.lstat(self._path(path))
            except OSError as error:
                raise fuse.FuseOSError(error.errno) from error
            return {name: getattr(found, name) for name in ASKED}

        def readdir(self, path: str, _fh: int) -> Iterator[str]:
            return iter([".", "..", *(each.name for each in self._path(path).iterdir())])

        def open(self, path: str, _flags: int) -> int:
            return os.open(self._path(path), os.O_RDONLY)

        def read(self, _path: str, size: int, offset: int, fh: int) -> bytes:
            return os.pread(fh, size, offset)

        def release(self, _path: str, fh: int) -> None:
            os.close(fh)

    fuse.FUSE(Slow(), str(place), foreground=True, ro=True)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("place", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--latency-ms", default=50.0, show_default=True)
def main(folder: Path, place: Path, latency_ms: float) -> None:
    """Show FOLDER at PLACE."""
    mount(folder.absolute(), place.absolute(), latency_ms / 1000)


if __name__ == "__main__":
    main()
