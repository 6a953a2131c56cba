"""From an opened photo to its pixels as they are stored, with all that speaks for damage."""

from __future__ import annotations

import io
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photos.bmp_checks import check_bmp
from core.photos.iso_items import check_items
from core.photos.jpeg import load_jpeg
from core.photos.opening import OpenedPhoto, Rendering
from core.photos.png_checks import check_picture
from core.photos.webp_checks import check_webp


class Loaded(NamedTuple):
    """Pixels as stored, turned and converted by nobody yet: an array (H, W, 3) uint8 where the
    decoder gave RGB, else a picture; and notes, sentences on harmless irregularities."""

    pixels: Image.Image | NDArray[np.uint8]
    notes: tuple[str, ...]

    @property
    def image(self) -> Image.Image:
        return self.pixels if isinstance(self.pixels, Image.Image) else Image.fromarray(self.pixels)


def load(
    photo: OpenedPhoto, draft_size: tuple[int, int] | None = None, *, luminance: bool = False
) -> Loaded:
    """Decodes the photo; a JPEG at a scale (1/8 .. 1) not below `draft_size`, (width, height) as
    stored, None for full size; of a colour JPEG the `luminance` alone where that is enough.

    Raises DamageError where picture data are lost, and whatever decoders raise.
    """
    image = photo.image
    file = photo.file
    notes: tuple[str, ...] = ()
    if image.format in ("JPEG", "MPO") and file is not None:
        image.draft("L" if luminance else None, draft_size or image.size)
        pixels, notes = load_jpeg(image, _content(file))
        if photo.rendering is Rendering.PREVIEW:  # the camera's own haste, and none of the file's
            notes = ()
        return Loaded(pixels, (*photo.notes, *notes))
    match image.format:
        case "PNG" if file is not None:
            notes = check_picture(file)
        case "WEBP" if file is not None:
            notes = check_webp(_content(file))
        case "BMP" if file is not None:
            notes = check_bmp(file)
        case "AVIF" | "HEIF" if file is not None:
            check_items(_content(file))
    image.load()
    if image.format == "TIFF":
        notes = image.notes  # type: ignore[attr-defined]  # core.photos.tiff is slow to import
    return Loaded(image, (*photo.notes, *notes))


def _content(file: BinaryIO) -> bytes:
    """All bytes of the file, whose position stays; those in memory already are not copied."""
    if isinstance(file, io.BytesIO):
        return file.getvalue()
    before = file.tell()
    file.seek(0)
    data = file.read()
    file.seek(before)
    return data
