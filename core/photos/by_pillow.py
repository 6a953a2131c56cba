"""Formats that Pillow opens, with its limits set to ours and its silences broken.

Pillow is told the limits once, when this module is imported.
"""

from __future__ import annotations

import io
import logging
import warnings
from typing import BinaryIO, Final

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from core.photos import png_checks
from core.photos.iso_items import check_items, largest_stated_size
from core.photos.kinds import AVIF_BRANDS, TooLargeError, brands_of

MAX_PIXELS: Final = 300_000_000

Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow refuses above twice this, and warns above it
PngImagePlugin.MAX_TEXT_CHUNK = png_checks.MAX_TEXT_BYTES  # what exceeds it is left out before
# A photo's faults are told by its PhotoError or not at all, never on the terminal.
warnings.filterwarnings("ignore", module=r"PIL\.")
logging.getLogger("PIL").addHandler(logging.NullHandler())

_PLUGINS = (
    JpegImagePlugin.JpegImageFile,  # and MPO
    PngImagePlugin.PngImageFile,
    WebPImagePlugin.WebPImageFile,
    BmpImagePlugin.BmpImageFile,
    GifImagePlugin.GifImageFile,
    AvifImagePlugin.AvifImageFile,
)
_FORMATS = tuple(str(plugin.format) for plugin in _PLUGINS)
_MAX_JPEG_SIDE: Final = 65_500  # of libjpeg; the format knows up to 65,535
_MAX_AVIF_SIDE: Final = 32_768  # of libavif
_MAX_AVIF_PIXELS: Final = 16_384**2


def open_by_pillow(file: BinaryIO, head: bytes) -> Image.Image:
    """A picture whose header is read. `head` is how the file begins.

    Raises UnidentifiedImageError for what begins like none of the formats, TooLargeError for what
    goes beyond Pillow's decoders, and for a damaged header what the format's own plugin says, which
    Pillow keeps to itself.
    """
    try:
        image = Image.open(file, formats=_FORMATS)
    except UnidentifiedImageError:
        _raise_reason(file, head)
        raise
    if image.format in ("JPEG", "MPO") and max(image.size) > _MAX_JPEG_SIDE:
        raise TooLargeError(f"JPEG of more than {_MAX_JPEG_SIDE:,} pixels a side")
    return image


def _raise_reason(file: BinaryIO, head: bytes) -> None:
    """Raises what is wrong with a file that begins like one of a format that is known."""
    if brands_of(head) & AVIF_BRANDS:
        file.seek(0)
        _check_avif(file.read())
    for name in _FORMATS:
        plugin, accepts = Image.OPEN[name]
        if accepts is None or accepts(head):
            file.seek(0)
            plugin(io.BytesIO(file.read()), "")


def _check_avif(data: bytes) -> None:
    """libavif says of too large pictures, as of everything, that parsing failed."""
    check_items(data)
    width, height = largest_stated_size(data)
    if max(width, height) > _MAX_AVIF_SIDE or width * height > _MAX_AVIF_PIXELS:
        raise TooLargeError(f"AVIF of {width:,} × {height:,} pixels")
