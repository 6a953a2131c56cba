"""What decoders and containers say of damage counts; what is merely irregular does not."""

from __future__ import annotations

import contextlib
import io
import itertools
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from core.errors import PhotoError
from core.photos.bmp_checks import WRONG_LENGTH
from core.photos.decode import decode_for_scoring, decode_luminance
from core.photos.jpeg import EXTRA_BYTES, NO_END
from core.photos.jpeg_structure import structure_of
from core.photos.opening import Content
from core.photos.png_checks import LARGE_TEXT, WRONG_CHECKSUM
from core.photos.webp_checks import MAY_BE_LOST, TOO_LONG

SAMPLES = Path(__file__).parent / "damage"
SOUND = {path.suffix: path.read_bytes() for path in sorted(SAMPLES.glob("sound.*"))}


def decoded(data, name="photo.jpg"):
    """As scoring decodes it, at full size."""
    return decode_for_scoring(Content(data, Path(name)), None, full_decode=True)


def fault(data):
    """The error of what lost picture data, the same for a small picture of it."""
    with pytest.raises(PhotoError) as caught:
        decoded(data)
    with pytest.raises(PhotoError) as small:
        decode_for_scoring(Content(data, Path("photo.jpg")), lambda width, height: (24, 16))
    assert small.value.message == caught.value.message
    assert "damaged" in caught.value.message
    return caught.value.message


def pillow(data):
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


@pytest.fixture(scope="module")
def photo() -> np.ndarray:
    """(512, 768, 3): a photo with detail."""
    image = Image.open(SAMPLES / "sound.jpg").resize((768, 512), Image.Resampling.BICUBIC)
    grain = np.random.default_rng(3).normal(0, 4, (512, 768, 1))
    return np.clip(np.asarray(image) + grain, 0, 255).astype(np.uint8)


def with_bars(photo):
    """A letterbox."""
    photo[:160] = photo[-160:] = 0


def with_blown_sky(photo):
    photo[:300] = 255


def with_silhouette(photo):
    photo[200:] = 0


def black(photo):
    photo[:] = 0


def plain(photo):
    photo[...] = photo[..., :1]


SCENES = [None, with_bars, with_blown_sky, with_silhouette, black, plain]
CODINGS = {
    "usual": {},
    "optimised": {"optimize": True},
    "progressive": {"progressive": True},
    "fine": {"quality": 97, "subsampling": 0, "optimize": True},
    "coarse": {"quality": 20, "optimize": True},
    "with restarts": {"optimize": True, "restart_marker_rows": 2},
    "progressive with restarts": {"progressive": True, "restart_marker_blocks": 50},
}


def scene(photo, change):
    pixels = photo.copy()
    if change is not None:
        change(pixels)
    return Image.fromarray(pixels)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("change", SCENES)
def test_sound_jpegs_are_read_as_pillow_reads_them(photo, encoded, change, coding, mode):
    data = encoded(scene(photo, change).convert(mode), "JPEG", **CODINGS[coding])
    whole = decoded(data)
    assert whole.warning is None
    assert np.array_equal(whole.pixels, pillow(data))
    image = Image.open(io.BytesIO(data))
    image.draft(None, (192, 128))
    quarter = np.asarray(image.convert("RGB"))
    small = Image.fromarray(quarter).resize((96, 64), Image.Resampling.BICUBIC)
    scored = decode_for_scoring(Content(data, Path("photo.jpg")), lambda width, height: (96, 64))
    assert np.array_equal(scored.pixels, np.asarray(small))


@pytest.mark.parametrize("options", [{}, {"progressive": True}], ids=["baseline", "progressive"])
@pytest.mark.parametrize("change", [with_bars, with_blown_sky, with_silhouette])
def test_large_plain_areas_in_optimised_jpegs_hold_long_runs_of_zeros(encoded, change, options):
    """Else the tests above would show nothing."""
    photo = np.asarray(Image.open(SAMPLES / "sound.jpg").resize((2400, 1600))).copy()
    rows = photo.reshape(-1, 2400, 3)
    rows[: 1200 if change is not with_silhouette else 0] = 255 if change is with_blown_sky else 0
    if change is with_silhouette:
        rows[400:] = 0
    data = encoded(Image.fromarray(photo), "JPEG", optimize=True, **options)
    assert bytes(1024) in data
    assert structure_of(data).scans[0].zeros_are_flat
    assert decoded(data).warning is None


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("change", [None, with_bars, with_silhouette])
@pytest.mark.parametrize("value", [0, 255])
@pytest.mark.parametrize("part", [0.3, 0.5, 0.75])
def test_a_lost_part_of_a_jpeg_is_told(photo, encoded, change, coding, value, part):
    """From somewhere within the picture's detail to the end, or two sectors there."""
    data = encoded(scene(photo, change), "JPEG", **CODINGS[coding])
    start = int(len(data) * part)
    fault(data[:start] + bytes([value]) * (len(data) - start))
    fault(data[:start] + bytes([value]) * 1024 + data[start + 1024 :])
    fault(data[:start])


def test_a_jpeg_whose_other_half_is_of_another_file():
    assert "extraneous bytes" in fault((SAMPLES / "half-of-another.jpg").read_bytes())


def test_a_jpeg_that_lost_a_few_sectors(photo, encoded):
    data = encoded(Image.fromarray(photo), "JPEG")
    fault(data[: len(data) // 2] + data[len(data) // 2 + 1024 :])


def test_a_missing_end_marker_is_harmless(photo, encoded):
    for coding in CODINGS.values():
        data = encoded(Image.fromarray(photo), "JPEG", **coding)
        found = decoded(data[:-2])
        assert found.warning == NO_END
        assert np.array_equal(found.pixels, pillow(data))


def test_a_progressive_jpeg_without_its_last_scans_is_not_whole(photo, encoded):
    data = encoded(Image.fromarray(photo), "JPEG", progressive=True)
    scans = structure_of(data).scans
    assert "last scan" in fault(data[: scans[-2].stop])
    assert decoded(data[: scans[-1].stop]).warning == NO_END


@pytest.mark.parametrize("value", [0, 0x20, 0xFF])
@pytest.mark.parametrize("ending", [b"\xff\xd9", b""])
def test_padding_behind_the_picture_is_harmless(photo, encoded, value, ending):
    data = encoded(Image.fromarray(photo), "JPEG")
    found = decoded(data[:-2] + bytes([value]) * 3000 + ending)
    assert np.array_equal(found.pixels, pillow(data))
    if ending and value == 0xFF:  # any marker may be preceded by them
        assert found.warning is None
    else:
        assert (EXTRA_BYTES in found.warning) == (value != 0xFF)
        assert (NO_END in found.warning) == (not ending)


def test_stray_bytes_between_segments_are_harmless(photo, encoded):
    data = encoded(Image.fromarray(photo), "JPEG")
    found = decoded(data[:20] + b"abc" * 5 + data[20:])
    assert found.warning == EXTRA_BYTES
    assert np.array_equal(found.pixels, pillow(data))


@pytest.mark.parametrize("trailer", [bytes(5000), b"\0\0\0\x18ftypmp42" + bytes(9000) + b"moov"])
def test_what_follows_a_jpeg_is_none_of_its_business(trailer):
    found = decoded(SOUND[".jpg"] + trailer)
    assert found.warning is None
    assert np.array_equal(found.pixels, pillow(SOUND[".jpg"]))


@pytest.mark.parametrize("value", [0, 0xFF, 0x41])
def test_what_follows_a_lost_jpeg_is_not_taken_for_it(photo, encoded, value):
    """A camera's files hold further pictures: previews, the second one of a pair."""
    small = [Image.new("RGB", (64, 48))]
    data = encoded(Image.fromarray(photo), "MPO", save_all=True, append_images=small)
    second = data.index(b"\xff\xd8\xff", 100)
    assert decoded(data).full_size == (768, 512)
    for stop in (second - 2, second):
        lost = data[:20] + bytes([value]) * (stop - 20) + data[stop:]
        with pytest.raises(PhotoError):
            decoded(lost)


def test_the_luminance_of_a_damaged_jpeg_is_not_shown_either(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(SOUND[".jpg"])
    grey = decode_luminance(path)[0]
    image = Image.open(path)
    image.draft("L", image.size)
    assert np.array_equal(grey, np.asarray(image))
    path.write_bytes(SOUND[".jpg"][:20_000])
    with pytest.raises(PhotoError):
        decode_luminance(path)


@pytest.mark.parametrize("suffix", SOUND)
def test_sound_samples(suffix):
    assert decoded(SOUND[suffix]).warning is None


@pytest.mark.parametrize("suffix", SOUND)
@pytest.mark.parametrize("value", [0, 255, None])
def test_the_second_half_overwritten_or_missing(suffix, value):
    data = SOUND[suffix]
    half = len(data) // 2
    spoilt = data[:half] + (b"" if value is None else bytes([value]) * (len(data) - half))
    with pytest.raises(PhotoError):
        decoded(spoilt)


@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"lossless": True, "method": 0}])
@pytest.mark.parametrize("frames", [1, 2])
def test_a_lost_part_of_a_webp_is_told(photo, encoded, options, frames):
    """Zeros its coders write for plain areas too; then the decoder needs less than there is."""
    more = [Image.fromarray(photo[::-1].copy())] * (frames - 1)
    data = encoded(Image.fromarray(photo), "WEBP", save_all=True, append_images=more, **options)
    assert decoded(data).warning is None
    length = len(data) // frames
    for start in (length // 3, length * 2 // 3):
        fault(data[:start] + bytes(1024) + data[start + 1024 :])
        spoilt = data[:start] + b"\xff" * 1024 + data[start + 1024 :]
        with contextlib.suppress(PhotoError):
            assert decoded(spoilt).warning == MAY_BE_LOST


def test_a_webp_whose_other_half_is_of_another_file(photo, encoded):
    data, other = (
        encoded(Image.fromarray(pixels), "WEBP") for pixels in (photo, photo[::-1].copy())
    )
    half = len(data) // 2
    assert decoded(data[:half] + other[half : len(data)].ljust(half, b"\1")).warning == TOO_LONG


def test_a_bmp_that_is_not_as_long_as_it_says(photo, encoded):
    """Bytes came in between; most programs say how long it is, some say nothing."""
    data = encoded(Image.fromarray(photo), "BMP")
    assert decoded(data).warning is None
    middle = len(data) // 2
    assert decoded(data[:middle] + b"stray" + data[middle:]).warning == WRONG_LENGTH
    assert decoded(data[:2] + bytes(4) + data[6:]).warning is None
    fault(data[:middle])


@pytest.mark.parametrize("suffix", [".heic", ".avif"])
def test_a_lost_sector_within_other_formats(suffix):
    data = SOUND[suffix]
    for part, value in itertools.product([0.4, 0.8], [0, 255]):
        start = int(len(data) * part)
        fault(data[:start] + bytes([value]) * 600 + data[start + 600 :])


@pytest.mark.parametrize("change", SCENES)
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("WEBP", {"quality": 80}),
        ("WEBP", {"quality": 95, "method": 0}),
        ("WEBP", {"lossless": True}),
        ("AVIF", {"quality": 60, "speed": 10}),
        ("PNG", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("BMP", {}),
        ("GIF", {}),
    ],
)
def test_sound_photos_of_other_formats_are_not_refused(photo, encoded, change, kind, options):
    image = scene(photo, change)
    data = encoded(image.quantize() if kind == "GIF" else image, kind, **options)
    assert np.array_equal(decoded(data).pixels, pillow(data))


def chunk(kind, content, *, checksum_off_by=0):
    checksum = (zlib.crc32(kind + content) + checksum_off_by) & 0xFFFFFFFF
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


@pytest.fixture(scope="module")
def png(photo) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(photo).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("extra", [b"", chunk(b"tEXt", b"a\0b"), chunk(b"eXIf", b"II*\0")])
def test_a_damaged_or_cut_png_is_refused_whatever_other_chunks_it_has(png, extra):
    png = png[:33] + extra + png[33:]
    middle = len(png) // 2
    assert "checksum" in fault(png[:middle] + bytes(300) + png[middle + 300 :])
    flipped = bytes([png[middle] ^ 1])
    assert "checksum" in fault(png[:middle] + flipped + png[middle + 1 :])
    assert "ends within" in fault(png[:middle])


def test_a_png_whose_header_is_damaged(png):
    fault(png[:19] + b"\x02" + png[20:])


def test_a_png_without_its_end(png, photo):
    found = decoded(png[:-12])
    assert found.warning == "Its end marker is missing; all of the picture is there."
    assert np.array_equal(found.pixels, photo)
    last = png.rindex(b"IDAT") - 4
    assert "before its picture data do" in fault(png[:last])


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"eXIf", b"pHYs", b"tIME"])
@pytest.mark.parametrize("behind", [False, True])
def test_a_wrong_checksum_beside_a_pngs_picture_is_harmless(png, photo, kind, behind):
    spoilt = chunk(kind, b"comment\0\0text", checksum_off_by=1)
    place = len(png) - 12 if behind else 33
    found = decoded(png[:place] + spoilt + png[place:])
    assert found.warning == WRONG_CHECKSUM
    assert np.array_equal(found.pixels, photo)


def test_large_texts_of_a_png_are_no_damage(photo, encoded):
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", "x" * 1_500_000, zip=True)
    texts.add_text("Comment", "y" * 3_000_000, zip=True)
    found = decoded(encoded(Image.fromarray(photo), "PNG", pnginfo=texts))
    assert found.warning is None
    texts.add_itxt("Comment", "z" * 17_000_000, zip=True)
    found = decoded(encoded(Image.fromarray(photo), "PNG", pnginfo=texts))
    assert found.warning == LARGE_TEXT
    assert np.array_equal(found.pixels, photo)
