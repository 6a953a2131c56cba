"""Open a photo file of any supported kind by its content, and turn every failure into a PhotoError.

Limits: a photo of more than MAX_PIXELS is refused (decompression bombs), and a file of more than
MAX_FILE_BYTES before it is read; Pillow is told the former, once, when this module is imported.
"""

from __future__ import annotations

import io
import logging
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

import rawpy
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    ExifTags,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from core.errors import PhotoError
from core.photos import raw
from core.photos.heif import open_heif
from core.photos.scan import RAW_SUFFIXES

MAX_PIXELS = 300_000_000
MAX_FILE_BYTES = 2**31  # 300 megapixels in 16 bits a channel, uncompressed, are 1.8 GB

Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow refuses above twice this, and warns above it
# A photo's faults are told by its PhotoError or not at all, never on the terminal.
warnings.filterwarnings("ignore", module=r"PIL\.")
logging.getLogger("PIL").addHandler(logging.NullHandler())

_PLUGINS = (
    JpegImagePlugin.JpegImageFile,  # and MPO
    PngImagePlugin.PngImageFile,
    WebPImagePlugin.WebPImageFile,
    TiffImagePlugin.TiffImageFile,
    BmpImagePlugin.BmpImageFile,
    GifImagePlugin.GifImageFile,
    AvifImagePlugin.AvifImageFile,
)
PILLOW_FORMATS = tuple(str(plugin.format) for plugin in _PLUGINS)
_HEIF_BRANDS = {b"mif1", b"msf1", b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"heif"}
_AVIF_BRANDS = {b"avif", b"avis"}
_HEAD_BYTES = 256
_COPY_AGAIN = "copy it again from the card or a backup."


class Rendering(Enum):
    """Whose picture of the photo it is."""

    FILE = "file"
    """The file's own pixels."""
    PREVIEW = "preview"
    """The JPEG that the camera stored in a RAW file."""
    HALF = "half"
    """A RAW file developed at half its size, in a moment."""
    DEVELOPED = "developed"
    """A RAW file developed at full size."""


@dataclass(frozen=True, slots=True)
class OpenedPhoto:
    """A photo whose header is read; its pixels mostly are not yet.

    `orientation` (EXIF, 1..8) is what remains to be applied to `image`; `icc` its colour profile.
    `developed_size` is the upright (width, height) of a RAW file that is developed at full size.
    """

    image: Image.Image
    orientation: int
    icc: bytes | None
    rendering: Rendering = Rendering.FILE
    developed_size: tuple[int, int] | None = None

    @property
    def upright_size(self) -> tuple[int, int]:
        """(width, height) at full size after the orientation is applied."""
        width, height = self.image.size
        return (height, width) if self.orientation >= 5 else (width, height)


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a photo file that was read already, and what that file is called.

    Errors name `path`, and its suffix tells a RAW file, which no content does reliably.
    """

    data: bytes
    path: Path


def read_content(path: Path) -> Content:
    """The whole file. Raises PhotoError on what `readable` refuses, and where reading fails."""
    with readable(path) as file, photo_errors(path):
        return Content(file.read(), path)


@contextmanager
def opened(source: Path | Content, *, developed: bool = False) -> Iterator[OpenedPhoto]:
    """Open a photo file, or the content of one, for as long as the context lasts.

    The format is told by content alone, but for RAW files. These are shown by their embedded
    preview (see core.photos.raw), or `developed` at full size, which takes seconds.
    Raises PhotoError on anything that is wrong with the file.
    """
    path = path_of(source)
    with readable(source) as file:
        with photo_errors(path):
            photo = _open(file, path, developed=developed)
        yield photo


def path_of(source: Path | Content) -> Path:
    return source.path if isinstance(source, Content) else source


@contextmanager
def photo_errors(path: Path) -> Iterator[None]:
    """Whatever a decoder raises inside becomes a PhotoError of `path`.

    The decoders' documented exceptions are not all they raise on damaged files (ValueError,
    KeyError, struct.error, zlib.error, RuntimeError, AssertionError ... were all seen), therefore
    every Exception counts; nothing but calls into them belongs inside.
    """
    try:
        yield
    except PhotoError:
        raise
    except Exception as error:
        raise PhotoError(_sentence(error), path) from error


@contextmanager
def readable(source: Path | Content) -> Iterator[BinaryIO]:
    """The bytes of a photo file; PhotoError for a folder, a pipe, an empty, a missing or a gigantic
    file."""
    path = path_of(source)
    if isinstance(source, Content):
        size = len(source.data)
        file: BinaryIO = io.BytesIO(source.data)
    else:
        with photo_errors(path):
            info = source.stat()
            if stat.S_ISDIR(info.st_mode):
                raise PhotoError("This is a folder, not a photo; open it as a folder.", path)
            if not stat.S_ISREG(info.st_mode):  # opening a pipe would wait for ever
                raise PhotoError("This is no ordinary file, so it cannot be a photo.", path)
            size = info.st_size
            file = source.open("rb")
    with file:
        if size == 0:
            raise PhotoError(f"The file is empty; {_COPY_AGAIN}", path)
        if size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 2**30
            raise PhotoError(
                f"The file is larger than {limit} GiB; make a smaller copy of it.", path
            )
        yield file


def _open(file: BinaryIO, path: Path, *, developed: bool) -> OpenedPhoto:
    head = file.read(_HEAD_BYTES)
    file.seek(0)
    brands = _brands(head)
    if path.suffix.lower() in RAW_SUFFIXES and not _is_plain(head, brands):
        return _open_raw(file, developed=developed)
    if brands & _HEIF_BRANDS and not brands & _AVIF_BRANDS:
        image = open_heif(file)
        _check_size(image.size)
        return OpenedPhoto(image, 1, image.info.get("icc_profile"))
    image = Image.open(file, formats=PILLOW_FORMATS)
    _check_size(image.size)
    if image.format in ("JPEG", "MPO"):
        _refuse_zero_filled(file)
    return OpenedPhoto(image, _orientation(image), image.info.get("icc_profile"))


def _open_raw(file: BinaryIO, *, developed: bool) -> OpenedPhoto:
    read = raw.read_raw(file, max_pixels=MAX_PIXELS, developed=developed)
    if isinstance(read.picture, raw.Preview):
        image = Image.open(io.BytesIO(read.picture.jpeg), formats=("JPEG",))
        icc = image.info.get("icc_profile")
        turn = read.picture.orientation
        return OpenedPhoto(image, turn, icc, Rendering.PREVIEW, read.full_size)
    rendering = Rendering.DEVELOPED if developed else Rendering.HALF
    return OpenedPhoto(Image.fromarray(read.picture), 1, None, rendering, read.full_size)


def _brands(head: bytes) -> set[bytes]:
    """The brands of an ISO base media file (HEIF, AVIF, CR3), none for any other."""
    if head[4:8] != b"ftyp":
        return set()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return {head[8:12], *(head[start : start + 4] for start in range(16, end - 3, 4))}


def _is_plain(head: bytes, brands: set[bytes]) -> bool:
    """Whether a file with a RAW suffix holds something else, whose content is unmistakable."""
    return (
        head.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8"))
        or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")
        or bool(brands & (_HEIF_BRANDS | _AVIF_BRANDS))
    )


def _orientation(image: Image.Image) -> int:
    if image.format == "TIFF":
        return 1  # Pillow turns a TIFF itself while loading, and gives its upright size
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # a damaged EXIF block is no reason to lose the picture
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _check_size(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MAX_PIXELS:
        raise Image.DecompressionBombError


def _refuse_zero_filled(file: BinaryIO) -> None:
    """Refuse a JPEG whose end was never written: libjpeg would make grey of the zeros, silently.

    Interrupted copies leave files of full length whose rest is zeros and has no end marker.
    """
    position = file.tell()
    file.seek(0, io.SEEK_END)
    file.seek(max(0, file.tell() - 64))
    if not any(file.read()):
        file.seek(0)
        data = file.read()
        if data.rfind(b"\xff\xd9") < data.rfind(b"\xff\xda"):  # end of image, start of scan
            raise EOFError("zeros instead of picture data")
    file.seek(position)


def _sentence(error: Exception) -> str:
    """What went wrong and what to do, for a person."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "The file is gone; it was moved or deleted, or its drive is not connected."
        case PermissionError():
            return "The file may not be read; ask its owner for permission."
        case Image.DecompressionBombError():
            limit = MAX_PIXELS // 1_000_000
            return f"The picture claims more than {limit} megapixels; make a smaller copy of it."
        case MemoryError():
            return "The picture needs more memory than is free; close other programs and try again."
        case UnidentifiedImageError() | rawpy.LibRawFileUnsupportedError():
            return (
                "This is no picture that can be opened here, or its beginning is damaged; "
                "copy it again, or convert it to JPEG."
            )
        case _:
            return f"The file is damaged or incomplete{_reason(error)}; {_COPY_AGAIN}"


def _reason(error: Exception) -> str:
    """The decoder's own words in brackets, if it has any."""
    text = error.strerror if isinstance(error, OSError) else None
    text = text or (error.args[0] if error.args else "")
    if isinstance(text, bytes):  # LibRaw
        text = text.decode("ascii", "replace")
    lines = str(text if isinstance(text, str) else error).strip().rstrip(".").splitlines()
    return f" ({lines[0]})" if lines else ""
