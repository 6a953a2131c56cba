"""Files that are broken, hostile or no photos: one PhotoError each, quickly and quietly."""

from __future__ import annotations

import errno
import os
import struct
import subprocess
import sys
import zlib

import numpy as np
import pytest
from PIL import Image

from core.errors import PhotoError
from core.photos.by_pillow import MAX_PIXELS
from core.photos.decode import decode_for_scoring, decode_to_fit
from core.photos.opening import Content, photo_errors

# Pytest undoes the filter that core.photos.opening sets when it is imported.
pytestmark = pytest.mark.filterwarnings("ignore::Warning:PIL")

FORMATS = {
    "JPEG": {},
    "progressive JPEG": {"progressive": True},
    "PNG": {},
    "WEBP": {},
    "TIFF": {},
    "packed TIFF": {"compression": "tiff_lzw"},
    "BMP": {},
    "GIF": {},
    "AVIF": {},
}


@pytest.fixture
def noise() -> Image.Image:
    return Image.fromarray(np.random.default_rng(0).integers(0, 256, (80, 120, 3), np.uint8))


def error_of(path):
    """The sentence for the file; the same whichever way it is decoded."""
    with pytest.raises(PhotoError) as caught:
        decode_to_fit(path, (50, 50))
    assert caught.value.path == path
    message = caught.value.message
    assert message.endswith(".")
    assert "\n" not in message
    with pytest.raises(PhotoError) as again:
        decode_for_scoring(path, lambda width, height: (30, 20))
    assert again.value.message == message
    return message


@pytest.mark.parametrize("kept", [0.05, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_truncated_file_is_refused(tmp_path, noise, encoded, kind, kept):
    content = encoded(noise, kind.split()[-1], **FORMATS[kind])
    path = tmp_path / "photo.jpg"
    path.write_bytes(content[: int(len(content) * kept)])
    assert "copy it again" in error_of(path)
    with pytest.raises(PhotoError):
        decode_for_scoring(Content(path.read_bytes(), path), lambda *size: size)


def test_a_jpeg_whose_rest_was_never_written_is_refused(tmp_path, noise, encoded):
    content = encoded(noise, "JPEG")
    path = tmp_path / "photo.jpg"
    half = len(content) // 2
    path.write_bytes(content[:half] + bytes(len(content) - half))
    assert "zeros instead of picture data" in error_of(path)


def test_padding_behind_a_whole_jpeg_is_harmless(tmp_path, noise, encoded):
    path = tmp_path / "photo.jpg"
    path.write_bytes(encoded(noise, "JPEG") + bytes(5000))
    assert decode_to_fit(path, None).full_size == (120, 80)


def test_an_empty_file(tmp_path):
    path = tmp_path / "photo.jpg"
    path.touch()
    assert "empty" in error_of(path)


def test_a_file_that_is_gone(tmp_path):
    assert "gone" in error_of(tmp_path / "photo.jpg")
    (tmp_path / "link.jpg").symlink_to(tmp_path / "nowhere.jpg")
    assert "gone" in error_of(tmp_path / "link.jpg")


@pytest.mark.skipif(os.name != "posix", reason="needs a file system with holes in files")
def test_a_file_larger_than_any_photo_is_not_read(tmp_path, noise):
    path = tmp_path / "photo.jpg"
    noise.save(path)
    os.truncate(path, 2**40)
    assert "larger than 2 GiB" in error_of(path)


def test_a_folder(tmp_path):
    (tmp_path / "folder.jpg").mkdir()
    assert "folder" in error_of(tmp_path / "folder.jpg")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "no ordinary file" in error_of(tmp_path / "pipe.jpg")


def test_a_link_that_leads_to_itself(tmp_path):
    (tmp_path / "loop.jpg").symlink_to(tmp_path / "loop.jpg")
    error_of(tmp_path / "loop.jpg")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path, noise):
    path = tmp_path / "photo.png"
    noise.save(path)
    path.chmod(0)
    assert "permission" in error_of(path)


@pytest.mark.parametrize(
    "content", [b"hello", b"\0" * 1000, b"%PDF-1.7\n" * 50, b"\xff\xd8\xff\xe0", b"<svg/>" * 30]
)
@pytest.mark.parametrize("suffix", [".jpg", ".heic", ".gif", ".arw"])
def test_what_is_no_picture(tmp_path, content, suffix):
    path = tmp_path / f"photo{suffix}"
    path.write_bytes(content)
    error_of(path)


def test_postscript_is_never_run(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n")
    assert "no picture that can be opened" in error_of(path)


def png_claiming(width, height):
    def chunk(kind, content):
        checksum = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels)


@pytest.mark.parametrize("side", [17_400, 60_000, 2_000_000_000])
def test_a_decompression_bomb_is_refused_before_it_is_unpacked(tmp_path, side):
    assert side * side > MAX_PIXELS
    path = tmp_path / "bomb.png"
    path.write_bytes(png_claiming(side, side))
    assert "300 megapixels" in error_of(path)


def test_a_bomb_inside_text_is_left_out(tmp_path, noise):
    path = tmp_path / "bomb.png"
    noise.save(path)
    content = path.read_bytes()
    text = b"a\0\0" + zlib.compress(bytes(40_000_000), 9)
    chunk = struct.pack(">I", len(text)) + b"zTXt" + text
    chunk += struct.pack(">I", zlib.crc32(b"zTXt" + text))
    path.write_bytes(content[:33] + chunk + content[33:])
    decoded = decode_to_fit(path, None)
    assert np.array_equal(decoded.pixels, np.asarray(noise))
    assert "larger than is read here" in decoded.warning


def test_a_photo_of_200_megapixels_opens_at_a_reduced_scale(tmp_path):
    path = tmp_path / "large.jpg"
    Image.new("L", (16_000, 12_500), 90).save(path)
    decoded = decode_for_scoring(path, lambda width, height: (96, 64))
    assert decoded.full_size == (16_000, 12_500)
    assert (decoded.pixels == 90).all()


def test_names_in_a_heif_that_would_kill_its_reader(tmp_path):
    """An item type that is no UTF-8 makes pi_heif 1.4 read through a null pointer."""

    def box(kind, content):
        return struct.pack(">I", len(content) + 8) + kind + content

    def file_with(item_type):
        entry = box(b"infe", b"\2\0\0\1" + b"\0\2\0\0" + item_type + b"\0")
        items = box(b"iinf", b"\0\0\0\0\0\1" + entry)
        return box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"\0\0\0\0" + items)

    path = tmp_path / "photo.heic"
    path.write_bytes(file_with(b"E\xeaif"))
    assert "utf-8" in error_of(path)
    path.write_bytes(file_with(b"Exif"))
    assert "utf-8" not in error_of(path)


@pytest.mark.parametrize("kind", FORMATS)
def test_random_damage_gives_pixels_or_an_error_and_nothing_else(tmp_path, noise, encoded, kind):
    whole = np.frombuffer(encoded(noise, kind.split()[-1], **FORMATS[kind]), np.uint8)
    generator = np.random.default_rng(2)
    path = tmp_path / "photo.jpg"
    for round_number in range(60):
        content = whole.copy()
        limit = len(content) if round_number % 2 else min(200, len(content))
        places = generator.integers(0, limit, size=1 + round_number // 8)
        content[places] = generator.integers(0, 256, len(places))
        path.write_bytes(content.tobytes())
        try:
            pixels = decode_to_fit(path, (64, 64)).pixels
        except PhotoError:
            continue
        assert pixels.shape[2] == 3


def test_nothing_is_printed(tmp_path, noise, encoded):
    """Run apart, since pytest itself would catch the warnings."""
    generator = np.random.default_rng(4)
    exif = Image.Exif()
    exif[271] = "maker"
    whole = encoded(noise, "JPEG", exif=exif)
    for number in range(40):
        content = bytearray(whole)
        for place in generator.integers(20, 60, 3):
            content[place] = int(generator.integers(0, 256))
        (tmp_path / f"{number}.jpg").write_bytes(content)
    (tmp_path / "bomb.png").write_bytes(png_claiming(15_000, 15_000))
    program = """
import sys
from pathlib import Path
from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.exif import read_exif_quickly, read_exif
from core.photos.thumbnails import embedded_preview
for path in sorted(Path(sys.argv[1]).iterdir()):
    for read in (read_exif, read_exif_quickly):
        read(path)
    for show in (lambda: decode_to_fit(path, (64, 64)), lambda: embedded_preview(path, 64)):
        try:
            show()
        except PhotoError:
            pass
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("number", [errno.EIO, errno.ENODEV, errno.ESTALE, errno.ETIMEDOUT])
def test_a_drive_that_does_not_answer_is_not_the_photos_damage(number, tmp_path):
    with pytest.raises(PhotoError) as caught, photo_errors(tmp_path / "a.jpg"):
        raise OSError(number, os.strerror(number))
    assert "damaged" not in caught.value.message
    assert "Its drive does not give the file" in caught.value.message
