"""Small pictures: a cache of them on disk, and the ones cameras put into their files."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import threading
import zlib
from pathlib import Path

from PIL import ExifTags, Image

from core.files import write_atomically
from core.photos.decode import Decoded, fitted_size, render
from core.photos.opening import OpenedPhoto, Rendering, opened
from core.photos.photo import Photo
from core.photos.reading import RULES
from core.photos.scan import RAW_SUFFIXES

_log = logging.getLogger(__name__)
_RULE = 1  # to be raised when thumbnails are made differently: older ones then die out
_QUALITY = 88
_CHECKSUM_BYTES = 4
_PRUNED_TO = 0.9  # of the limit, so that not every new picture prunes
_ASPECT_TOLERANCE = 0.02
_THUMBNAIL_OFFSET, _THUMBNAIL_LENGTH = 513, 514  # EXIF 2.32, JPEGInterchangeFormat(Length)


class ThumbnailCache:
    """JPEGs by photo stamp (path, size, modification time) and side, in a folder of their own.

    Safe for several threads and processes. Files appear whole or not at all and end with a
    checksum; a damaged one counts as absent. When the files exceed `max_bytes`, those that were
    not asked for the longest are deleted. A cache that cannot be written (full or read-only disk)
    stays silent: pictures are then made again each time.
    """

    def __init__(self, folder: Path, max_bytes: int) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._lock = threading.Lock()
        self._total_bytes: int | None = None  # unknown until something is put

    def get(self, photo: Photo, side_px: int) -> bytes | None:
        """The JPEG kept for the unchanged photo at this side, or None."""
        path = self._path(photo, side_px)
        try:
            content = path.read_bytes()
            os.utime(path)  # its turn to be deleted is the last one again
        except OSError:
            return None
        jpeg, checksum = content[:-_CHECKSUM_BYTES], content[-_CHECKSUM_BYTES:]
        if not jpeg or zlib.crc32(jpeg).to_bytes(_CHECKSUM_BYTES, "big") != checksum:
            path.unlink(missing_ok=True)
            return None
        return jpeg

    def put(self, photo: Photo, side_px: int, decoded: Decoded) -> None:
        """Keep the pixels as the photo's picture of this side."""
        buffer = io.BytesIO()
        Image.fromarray(decoded.pixels).save(buffer, "JPEG", quality=_QUALITY)
        jpeg = buffer.getvalue()
        content = jpeg + zlib.crc32(jpeg).to_bytes(_CHECKSUM_BYTES, "big")
        try:
            path = self._path(photo, side_px)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, content, lasting=False)
        except OSError as error:
            _log.debug("No thumbnail kept of %s: %s", photo.path, error)
            return
        with self._lock:
            if self._total_bytes is None:
                self._total_bytes = sum(size for _, size, _ in self._files())
            else:
                self._total_bytes += len(content)
            if self._total_bytes > self._max_bytes:
                self._prune()

    def _path(self, photo: Photo, side_px: int) -> Path:
        path, size_bytes, mtime_ns = photo.stamp
        text = f"{_RULE} {RULES} {side_px} {size_bytes} {mtime_ns} "
        name = hashlib.sha256(text.encode() + os.fsencode(path)).hexdigest()[:40]
        return self._folder / name[:2] / f"{name[2:]}.jpg"

    def _files(self) -> list[tuple[int, int, str]]:
        """(time last asked for, size, path) of every file, leftovers of a crash among them."""
        files = []
        for folder, _, names in os.walk(self._folder):
            for name in names:
                path = os.path.join(folder, name)  # noqa: PTH118 - thousands of them
                try:
                    info = os.stat(path)  # noqa: PTH116
                except OSError:  # another process deleted it
                    continue
                files.append((info.st_mtime_ns, info.st_size, path))
        return files

    def _prune(self) -> None:
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        for _, size, path in files:
            if total <= self._max_bytes * _PRUNED_TO:
                break
            try:
                Path(path).unlink(missing_ok=True)
            except OSError:  # Windows: another process is reading it
                continue
            total -= size
        self._total_bytes = total


def embedded_preview(path: Path, side_px: int) -> Decoded | None:
    """The thumbnail in a JPEG's EXIF, upright and fitted into a square, never enlarged.

    For a first glimpse: it takes no more than reading the file's head. None where there is none,
    where it is damaged, or where its aspect is not the photo's (black bars, or cropped since).
    Raises PhotoError if the photo itself cannot be opened.
    """
    if path.suffix.lower() in RAW_SUFFIXES:
        return None
    with opened(path) as photo:
        if photo.image.format not in ("JPEG", "MPO") or photo.rendering is not Rendering.FILE:
            return None
        try:
            jpeg = io.BytesIO(_thumbnail_bytes(photo.image))
            thumbnail = Image.open(jpeg, formats=("JPEG",))
            width, height = thumbnail.size
            aspect = (width / height) / (photo.image.width / photo.image.height)
            if abs(aspect - 1.0) > _ASPECT_TOLERANCE:
                return None
            small = OpenedPhoto(thumbnail, photo.orientation, photo.icc, file=jpeg)
            size = fitted_size(small.upright_size, (side_px, side_px))
            pixels, _ = render(small, size, draft_size=size)
            return Decoded(pixels, photo.upright_size)
        except Exception as error:  # whatever is wrong with it, the photo itself may be sound
            _log.debug("No embedded thumbnail of %s: %s", path, error)
            return None


def _thumbnail_bytes(image: Image.Image) -> bytes:
    directory = image.getexif().get_ifd(ExifTags.IFD.IFD1)
    start = directory.get(_THUMBNAIL_OFFSET, 0)
    exif: bytes = image.info.get("exif", b"").removeprefix(b"Exif\0\0")
    return exif[start : start + directory.get(_THUMBNAIL_LENGTH, 0)]
