"""TIFF files of every layout: right, or refused as a kind that is not read; never wrong."""

from __future__ import annotations

import io
import re
import shutil
import subprocess

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.opening import Content, Rendering, opened
from tests.core.photos import tiff_matrix

UNREAD = "not read here"


def pixels_of(data, path):
    """Decoded from memory; None where the kind is refused."""
    path.write_bytes(data)
    try:
        return decode_to_fit(path, None).pixels.astype(float)
    except PhotoError as error:
        if UNREAD not in error.message:
            raise
        return None


def faults_of(cases, path):
    """What is wrong with each, in words."""
    for case in cases:
        pixels = pixels_of(case.data, path)
        if pixels is None:
            if case.must:
                yield f"{case.name}: refused"
        elif pixels.shape != case.expected.shape:
            yield f"{case.name}: {pixels.shape}"
        else:
            apart = np.abs(pixels - case.expected)
            if apart.mean() > case.tolerance or (apart.max() > 2.6 and "jpeg" not in case.name):
                yield f"{case.name}: {apart.mean():.2f} on average, {apart.max():.1f} at most"


def test_layouts_are_right_or_refused_as_a_kind(tmp_path):
    every_tenth = list(tiff_matrix.cases())[::10]
    assert len(every_tenth) > 80
    assert not list(faults_of(every_tenth, tmp_path / "photo.tif"))


@pytest.mark.slow
def test_every_layout_is_right_or_refused_as_a_kind(tmp_path):
    cases = list(tiff_matrix.cases())
    assert len(cases) >= 300
    assert not list(faults_of(cases, tmp_path / "photo.tif"))


MAGICK = next(
    (path for path in ("/usr/bin/magick", "/usr/bin/convert") if shutil.which(path)), None
)
# What ImageMagick 6 reads in another way: it takes every further channel for opacity, turns few
# bits and many (WhiteIsZero) not round, and inverts CMYK in JPEG tiles. Of these libtiff is asked,
# below; libvips 8.18, asked once, turns every WhiteIsZero of up to 32 bits round as is done here.
NOT_AS_MAGICK = re.compile(
    r"rgbx|grey(1|2|4|12|32)-miniswhite|greyalpha.*separate|cmyk.*jpeg|float-f[28]|palette8-by1"
)


@pytest.mark.slow
@pytest.mark.skipif(MAGICK is None, reason="ImageMagick is not installed")
def test_imagemagick_sees_the_same(tmp_path):
    path, faults, compared = tmp_path / "photo.tif", [], 0
    for case in list(tiff_matrix.cases())[::2]:
        pixels = pixels_of(case.data, path)
        if pixels is None or NOT_AS_MAGICK.match(case.name):
            continue
        grey = ["-background", "rgb(128,128,128)", "-alpha", "remove", "-colorspace", "sRGB"]
        command = [MAGICK, f"{path}[0]", *grey, "-depth", "8", "rgb:-"]
        done = subprocess.run(command, capture_output=True, check=False)
        height, width, _ = pixels.shape
        if len(done.stdout) != 3 * height * width:
            continue  # which it does not read
        compared += 1
        theirs = np.frombuffer(done.stdout, np.uint8).reshape(pixels.shape)
        apart = np.abs(theirs - pixels).mean()
        if apart > 2.5:
            faults.append(f"{case.name}: {apart:.1f} on average")
    assert not faults, "\n".join(faults)
    assert compared >= 150


# Coded in which way imagecodecs' libtiff gives no stored values, or not those of one bit.
NOT_BY_LIBTIFF = re.compile(r".*jpeg|cmyk|grey1-.*packbits")


def test_libtiff_finds_the_values_that_were_meant_to_be_stored():
    """Else tifffile could write and read in the same wrong way."""
    compared = set()
    for case in list(tiff_matrix.cases())[::3]:
        if NOT_BY_LIBTIFF.match(case.name):
            continue
        stored = np.atleast_3d(imagecodecs.tiff_decode(case.data))
        if "separate" in case.name:
            stored = stored.transpose(1, 2, 0)
        assert np.array_equal(stored, case.values), case.name
        compared.add(case.name.split("-strips")[0].split("-one")[0].split("-tiles")[0])
    every = {f"grey{bits}-miniswhite" for bits in (1, 2, 4, 8, 12, 16, 32)}
    every |= {"rgbx8", "rgbx16", "greyalpha8", "greyalpha16", "palette8-by1", "float-f2-3"}
    assert every <= compared


def written(*pages):
    """A TIFF of (pixels, options) pages."""
    buffer = io.BytesIO()
    with tifffile.TiffWriter(buffer) as writer:
        for pixels, options in pages:
            writer.write(pixels, photometric="rgb", metadata=None, software="x", **options)
    return buffer.getvalue()


def test_a_thumbnail_is_not_the_picture(tmp_path, upright):
    thumbnail = (upright[::4, ::4], {"subfiletype": 1})
    data = written(thumbnail, (upright[::2], {"subfiletype": 1}), (upright, {}))
    assert np.array_equal(pixels_of(data, tmp_path / "photo.tif"), upright)
    path = tmp_path / "photo.tif"
    assert decode_to_fit(path, (10, 10)).full_size == (96, 64)


def test_the_picture_may_lie_below_its_thumbnail(tmp_path, upright):
    thumbnail = (upright[::4, ::4], {"subfiletype": 1, "subifds": 1})
    data = written(thumbnail, (upright, {"subfiletype": 0}))
    assert np.array_equal(pixels_of(data, tmp_path / "photo.tif"), upright)


def test_of_several_pictures_the_first(tmp_path, upright):
    data = written((upright, {}), (255 - upright, {}))
    assert np.array_equal(pixels_of(data, tmp_path / "photo.tif"), upright)


def test_low_bit_first(tmp_path):
    """FillOrder 2, of one bit and of eight: libtiff turns the bits of either."""
    values = np.random.default_rng(1).random((16, 40)) > 0.5
    for pixels in (values, values.astype(np.uint8) * 37):
        buffer = io.BytesIO()
        options = {"metadata": None, "software": "x", "photometric": "minisblack"}
        tifffile.imwrite(buffer, pixels, byteorder="<", **options)
        turned = bytearray(tiff_matrix.with_tag(buffer.getvalue(), 266, 2))
        with tifffile.TiffFile(io.BytesIO(buffer.getvalue())) as tiff:
            start, length = tiff.pages[0].dataoffsets[0], sum(tiff.pages[0].databytecounts)
        part = np.frombuffer(bytes(turned[start : start + length]), np.uint8)
        turned[start : start + length] = np.packbits(
            np.unpackbits(part).reshape(-1, 8)[:, ::-1]
        ).tobytes()
        expected = pixels * (255 if pixels.dtype == bool else 1)
        assert np.array_equal(pixels_of(turned, tmp_path / "fill.tif")[..., 0], expected)


@pytest.mark.parametrize("compression", ["group3", "group4", "tiff_ccitt"])
def test_fax_is_not_read(tmp_path, upright, compression):
    """Its decoders tell of no damage; a photo is never stored so."""
    path = tmp_path / "fax.tif"
    Image.fromarray(upright).convert("1").save(path, compression=compression)
    assert pixels_of(path.read_bytes(), path) is None


@pytest.mark.parametrize("compression", ["jpeg", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_as_libtiff_writes_it(tmp_path, upright, compression, mode):
    path = tmp_path / "photo.tif"
    Image.fromarray(upright).convert(mode).save(path, compression=compression)
    expected = np.asarray(Image.fromarray(upright).convert(mode).convert("RGB")).astype(float)
    assert np.abs(decode_to_fit(path, None).pixels - expected).mean() <= 3


def test_missing_parts_are_damage_not_black(tmp_path, upright):
    data = written((upright, {"rowsperstrip": 8}))
    with tifffile.TiffFile(io.BytesIO(data)) as tiff:
        counts = tiff.pages[0].tags[279]
    empty = data[: counts.valueoffset + 4] + b"\0" * 4 + data[counts.valueoffset + 8 :]
    for damaged in (empty, data[:-2000]):
        with pytest.raises(PhotoError, match="damaged or incomplete"):
            pixels_of(damaged, tmp_path / "photo.tif")


@pytest.mark.parametrize("name", ["photo.dng", "photo.tif", "photo.jpg"])
def test_content_decides_that_a_file_is_raw(tmp_path, dng, upright, encoded, name):
    path = tmp_path / name
    path.write_bytes(dng(np.full((96, 160, 3), 0.4)))
    decoded = decode_to_fit(path, (80, 80))
    assert decoded.rendering is Rendering.HALF
    assert decoded.pixels.shape == (48, 80, 3)


@pytest.mark.parametrize("name", ["photo.dng", "photo.nef", "photo.tif"])
def test_a_plain_tiff_with_a_raw_suffix_is_read_as_what_it_is(tmp_path, upright, name):
    data = written((upright, {}))
    assert np.array_equal(pixels_of(data, tmp_path / name), upright)


def test_the_header_is_read_without_the_pixels(tmp_path, upright):
    path = tmp_path / "photo.tif"
    path.write_bytes(written((upright, {"compression": "deflate"})))
    with opened(Content(path.read_bytes(), path)) as photo:
        assert photo.image._im is None
        assert photo.upright_size == (96, 64)
