"""Open a photo file of any supported kind by its content, and turn every failure into a PhotoError.

Limits: a photo of more than MAX_PIXELS is refused (decompression bombs), and a file of more than
MAX_FILE_BYTES before it is read.
"""

from __future__ import annotations

import io
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import rawpy
from PIL import Image

from core.errors import PhotoError
from core.photos import png_checks, raw
from core.photos.as_meant import as_meant, exif_of
from core.photos.by_pillow import MAX_PIXELS, open_by_pillow
from core.photos.heif import open_heif
from core.photos.kinds import AVIF_BRANDS, HEIF_BRANDS, brands_of, is_tiff
from core.photos.orientation import orientation_of
from core.photos.refusals import COPY_AGAIN, sentence_of
from core.photos.scan import RAW_SUFFIXES
from core.photos.stated_colour import NOT_STATED, StatedColour, stated_colour

if TYPE_CHECKING:
    from core.photos.tiff import Tiff

CAPTURE_SHARE = 0.8
"""A RAW file's preview of at least this share of its long side counts as the photo at full size."""
MAX_FILE_BYTES = 2**31  # 300 megapixels in 16 bits a channel, uncompressed, are 1.8 GB
_HEAD_BYTES = 256


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

    `orientation` (EXIF, 1..8) is what remains to be applied to `image`; `icc` the colour profile
    to convert by, and `colour` says whence that is known. `developed_size` is the upright (width,
    height) of a RAW file that is developed at full size. `exif` is None where there is none.
    `file` is what `image` is decoded from, `notes` are sentences on harmless irregularities of it;
    core.photos.loading decodes it, and tells of damage.
    """

    image: Image.Image
    orientation: int
    icc: bytes | None
    rendering: Rendering = Rendering.FILE
    developed_size: tuple[int, int] | None = None
    colour: StatedColour = NOT_STATED
    exif: Image.Exif | None = None
    file: BinaryIO | None = None
    notes: tuple[str, ...] = ()

    @property
    def upright_size(self) -> tuple[int, int]:
        """(width, height) at full size after the orientation is applied."""
        width, height = self.image.size
        return (height, width) if self.orientation >= 5 else (width, height)

    @property
    def is_at_capture_resolution(self) -> bool:
        """Whether `image` shows what the sensor saw: a smaller preview is for a look alone."""
        if self.developed_size is None:
            return True
        return max(self.image.size) >= CAPTURE_SHARE * max(self.developed_size)


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a photo file that was read already, and what that file is called.

    Errors name `path`, whose suffix tells RAW files of kinds that no content tells reliably.
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

    The format is told by content; where a suffix says RAW, LibRaw is asked first. RAW files are
    shown by their embedded preview (see core.photos.raw), or `developed` at full size, which takes
    seconds.
    Raises PhotoError on anything that is wrong with the file.
    """
    path = path_of(source)
    with readable(source) as file:
        with photo_errors(path):
            photo = _open(file, path, developed=developed)
        yield photo


def is_raw_file(path: Path) -> bool:
    """Whether it holds what a sensor saw, by its content, or for some kinds by its suffix. Raises
    PhotoError."""
    with readable(path) as file, photo_errors(path):
        head = file.read(_HEAD_BYTES)
        if raw.is_raw(head):
            return True
        if path.suffix.lower() in RAW_SUFFIXES:
            return not _is_plain(head, brands_of(head))
        try:
            return is_tiff(head) and _tiff(file).is_raw
        except Exception:  # a damaged one; what is wrong with it, opening it says
            return False


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
        raise PhotoError(sentence_of(error), path) from error


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
            raise PhotoError(f"The file is empty; {COPY_AGAIN}", path)
        if size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 2**30
            raise PhotoError(
                f"The file is larger than {limit} GiB; make a smaller copy of it.", path
            )
        yield file


def _open(file: BinaryIO, path: Path, *, developed: bool) -> OpenedPhoto:
    head = file.read(_HEAD_BYTES)
    file.seek(0)
    brands = brands_of(head)
    notes: tuple[str, ...] = ()
    if raw.is_raw(head) or (path.suffix.lower() in RAW_SUFFIXES and not _is_plain(head, brands)):
        try:
            return _open_raw(file, path, developed=developed)
        except rawpy.LibRawFileUnsupportedError:
            if not is_tiff(head):
                raise
    if is_tiff(head):
        tiff = _tiff(file)
        if tiff.is_raw:  # whatever it is called: one content, one answer
            file.seek(0)
            return _open_raw(file, path, developed=developed)
        image: Image.Image = tiff.picture()
    elif brands & HEIF_BRANDS and not brands & AVIF_BRANDS:
        image = open_heif(file)
    else:
        if head.startswith(png_checks.SIGNATURE):
            file, notes = png_checks.presentable(file)
        image = open_by_pillow(file, head)
    _check_size(image.size)
    return _told(as_meant(image, file), file, path, notes)


def _tiff(file: BinaryIO) -> Tiff:
    from core.photos.tiff import Tiff  # slow to import, and seldom wanted

    return Tiff(file)


def _told(image: Image.Image, file: BinaryIO, path: Path, notes: tuple[str, ...]) -> OpenedPhoto:
    """What a picture says of itself, beside its pixels."""
    exif = exif_of(image, file)
    colour = stated_colour(image, exif, file, path.name)
    turn = orientation_of(image, exif)
    return OpenedPhoto(image, turn, colour.icc, colour=colour, exif=exif, file=file, notes=notes)


def _open_raw(file: BinaryIO, path: Path, *, developed: bool) -> OpenedPhoto:
    read = raw.read_raw(file, max_pixels=MAX_PIXELS, developed=developed)
    if not isinstance(read.picture, raw.Preview):
        rendering = Rendering.DEVELOPED if developed else Rendering.HALF
        image = Image.fromarray(read.picture)
        return OpenedPhoto(image, 1, None, rendering, read.full_size, raw.DEVELOPED_COLOUR)
    jpeg = io.BytesIO(read.picture.jpeg)
    image = Image.open(jpeg, formats=("JPEG",))
    colour = stated_colour(image, exif_of(image, jpeg), None, path.name)
    if colour is NOT_STATED:  # the camera says it once, for the whole file
        colour = stated_colour(image, raw.exif_of(file), None, path.name)
    turn = read.picture.orientation
    return OpenedPhoto(
        image, turn, colour.icc, Rendering.PREVIEW, read.full_size, colour, file=jpeg
    )


def _is_plain(head: bytes, brands: set[bytes]) -> bool:
    """Whether a file with a RAW suffix holds something else, whose content is unmistakable."""
    return (
        head.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM"))
        or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")
        or bool(brands & (HEIF_BRANDS | AVIF_BRANDS))
    )


def _check_size(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MAX_PIXELS:
        raise Image.DecompressionBombError
