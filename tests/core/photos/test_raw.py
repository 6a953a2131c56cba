"""RAW files, through a DNG written byte by byte."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import ExifTags, Image

from core.errors import PhotoError
from core.photos.decode import decode_for_scoring, decode_luminance, decode_to_fit
from core.photos.opening import Content, Rendering, opened

QUARTERS = np.array([[[0.6, 0.1, 0.1], [0.1, 0.5, 0.1]], [[0.1, 0.1, 0.6], [0.5, 0.5, 0.1]]])


@pytest.fixture
def scene() -> np.ndarray:
    """(96, 160, 3) linear light: red, green, blue and yellow quarters."""
    return QUARTERS.repeat(48, axis=0).repeat(80, axis=1)


def quarters_of(pixels):
    """Which primary colours are bright at the centre of each quarter."""
    height, width, _ = pixels.shape
    rows, columns = [height // 4, 3 * height // 4], [width // 4, 3 * width // 4]
    bright = pixels[np.ix_(rows, columns)] > 140
    return [["".join(np.array(list("RGB"))[cell]) for cell in row] for row in bright]


def test_without_a_preview_it_is_developed_at_half_size(tmp_path, scene, dng):
    path = tmp_path / "photo.DNG"
    path.write_bytes(dng(scene))
    for decoded in (decode_to_fit(path, None), decode_for_scoring(path, lambda *size: size)):
        assert decoded.pixels.shape == (48, 80, 3)
        assert quarters_of(decoded.pixels) == [["R", "G"], ["B", "RG"]]
    assert decode_to_fit(path, None).rendering is Rendering.HALF


@pytest.mark.parametrize("with_preview", [True, False])
@pytest.mark.parametrize("orientation", [1, 6])
def test_developed_at_full_size(tmp_path, upright, encoded, dng, scene, with_preview, orientation):
    path = tmp_path / "photo.dng"
    jpeg = jpeg_of(encoded, upright) if with_preview else None
    path.write_bytes(dng(scene, orientation=orientation, jpeg=jpeg))
    full_size = (160, 96) if orientation == 1 else (96, 160)
    assert decode_to_fit(path, (40, 40)).full_size == full_size
    developed = decode_to_fit(path, None, developed=True)
    assert developed.rendering is Rendering.DEVELOPED
    assert developed.full_size == developed.pixels.shape[1::-1] == full_size
    upright_quarters = [["R", "G"], ["B", "RG"]]
    turned = [["B", "R"], ["RG", "G"]]
    assert quarters_of(developed.pixels) == (upright_quarters if orientation == 1 else turned)


def test_development_is_upright(tmp_path, scene, dng):
    path = tmp_path / "photo.dng"
    path.write_bytes(dng(scene, orientation=6))
    decoded = decode_to_fit(path, None)
    assert decoded.pixels.shape == (80, 48, 3)
    assert quarters_of(decoded.pixels) == [["B", "R"], ["RG", "G"]]


def test_an_under_exposed_frame_stays_dark(tmp_path, scene, dng):
    path = tmp_path / "photo.dng"
    path.write_bytes(dng(scene / 20))
    assert decode_to_fit(path, None).pixels.max() < 80


def jpeg_of(encoded, pixels):
    return encoded(Image.fromarray(np.ascontiguousarray(pixels)), "JPEG", quality=95, subsampling=0)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_embedded_jpeg_is_the_photo(
    tmp_path, upright, stored, encoded, dng, scene, orientation
):
    photo = upright if orientation < 5 else upright.swapaxes(0, 1)
    jpeg = jpeg_of(encoded, np.asarray(stored(photo, orientation)))
    path = tmp_path / "photo.dng"
    path.write_bytes(dng(scene, orientation=orientation, jpeg=jpeg))
    shown = decode_to_fit(path, None)
    assert shown.rendering is Rendering.PREVIEW
    if orientation not in (5, 7):  # mirrored and turned: LibRaw knows no such thing
        assert shown.full_size == ((160, 96) if orientation < 5 else (96, 160)), "once developed"
    scored = decode_for_scoring(Content(path.read_bytes(), path), lambda *size: size)
    assert scored.full_size == photo.shape[1::-1]
    for decoded in (shown, scored):
        assert np.abs(decoded.pixels.astype(int) - photo).max() <= 12


def test_a_preview_that_is_stored_upright_is_not_turned_again(
    tmp_path, upright, encoded, dng, scene
):
    portrait = upright.swapaxes(0, 1)
    path = tmp_path / "photo.dng"
    path.write_bytes(dng(scene, orientation=6, jpeg=jpeg_of(encoded, portrait)))
    assert np.abs(decode_to_fit(path, None).pixels.astype(int) - portrait).max() <= 12


def test_a_thumbnail_is_no_preview(tmp_path, upright, encoded, dng, scene):
    path = tmp_path / "photo.dng"
    path.write_bytes(dng(scene, jpeg=jpeg_of(encoded, upright[::2, ::2])))
    assert decode_to_fit(path, None).pixels.shape == (48, 80, 3)


def test_a_damaged_preview_does_not_hide_a_sound_raw(tmp_path, upright, encoded, dng, scene):
    jpeg = jpeg_of(encoded, upright)
    path = tmp_path / "photo.dng"
    path.write_bytes(dng(scene, jpeg=jpeg[:-100]))
    decoded = decode_to_fit(path, None)
    assert decoded.rendering is Rendering.HALF
    assert quarters_of(decoded.pixels) == [["R", "G"], ["B", "RG"]]


def test_a_photo_is_refused_whose_picture_data_are_missing(tmp_path, dng):
    """LibRaw gives black for them, or what lay in memory, and no error."""
    path = tmp_path / "photo.dng"
    large = np.full((400, 600, 3), 0.5)
    path.write_bytes(dng(large, cut=300_000))
    with pytest.raises(PhotoError, match="copy it again"):
        decode_to_fit(path, (100, 100))
    for value in (0, 0xFF):
        lost = bytearray(dng(large))
        lost[-100_000:] = bytes([value]) * 100_000
        path.write_bytes(lost)
        with pytest.raises(PhotoError, match="copy it again"):
            decode_to_fit(path, (100, 100))


def test_a_blown_or_black_sensor_is_no_lost_data(tmp_path, dng):
    path = tmp_path / "photo.dng"
    for light in (0.0, 1.0):
        path.write_bytes(dng(np.full((96, 160, 3), light)))
        assert decode_to_fit(path, None).pixels.shape == (48, 80, 3)


@pytest.fixture
def with_preview_of(tmp_path, encoded, dng):
    """A DNG of 400 x 240 pixels whose preview is of that share of them."""
    generator = np.random.default_rng(1)

    def make(share):
        width, height = round(400 * share), round(240 * share)
        preview = generator.integers(100, 140, (height, width, 3)).astype(np.uint8)
        path = tmp_path / "photo.dng"
        path.write_bytes(dng(np.full((240, 400, 3), 0.4), jpeg=jpeg_of(encoded, preview)))
        return path

    return make


def first_window(pixels):
    return np.ascontiguousarray(pixels[:32, :32])[None], ((0, 0),)


@pytest.mark.parametrize(
    ("share", "counts"), [(1.0, True), (0.8, True), (0.79, False), (0.5, False)]
)
def test_a_small_preview_serves_for_a_look_alone(with_preview_of, share, counts):
    path = with_preview_of(share)
    preview = (round(400 * share), round(240 * share))
    with opened(path) as photo:
        assert photo.is_at_capture_resolution is counts
    shown = decode_to_fit(path, (100, 100))
    assert (shown.rendering, shown.full_size) == (Rendering.PREVIEW, (400, 240))
    grey, full_size, rendering = decode_luminance(path)
    assert full_size == (400, 240)
    assert rendering is (Rendering.PREVIEW if counts else Rendering.DEVELOPED)
    assert grey.shape[::-1] == (preview if counts else (400, 240))


@pytest.mark.parametrize(("share", "size"), [(0.9, (360, 216)), (0.5, (400, 240))])
def test_windows_are_of_what_the_sensor_saw(with_preview_of, share, size):
    path = with_preview_of(share)
    for source in (path, Content(path.read_bytes(), path)):
        whole = decode_for_scoring(source, lambda *_: (100, 60))
        both = decode_for_scoring(source, lambda *_: (100, 60), windows=first_window)
        assert both.full_size == size
        assert both.windows is not None
        developed = decode_to_fit(path, None, developed=share < 0.8).pixels
        assert np.array_equal(both.windows[0][0], developed[:32, :32])
        assert np.abs(both.pixels.astype(int) - whole.pixels).mean() < 3


@pytest.mark.parametrize("name", ["photo.tif", "photo.jpg"])
def test_at_full_size_a_raw_file_of_another_name_is_developed(with_preview_of, name):
    path = with_preview_of(0.5)
    path = path.rename(path.with_name(name))
    assert decode_to_fit(path, (100, 100)).rendering is Rendering.PREVIEW
    assert decode_to_fit(path, None).rendering is Rendering.DEVELOPED


def test_a_preview_has_the_colours_that_the_raw_file_states(tmp_path, encoded, dng, scene):
    """Cameras write it once, in the RAW file's EXIF."""
    preview = np.full((96, 160, 3), (180, 60, 60), np.uint8)
    path = tmp_path / "photo.dng"
    path.write_bytes(dng(scene, jpeg=jpeg_of(encoded, preview)))
    plain = decode_to_fit(path, (160, 160)).pixels
    colour_space = {ExifTags.Base.ColorSpace: ("H", (2,))}
    path.write_bytes(dng(scene, jpeg=jpeg_of(encoded, preview), tags=colour_space))
    adobe = decode_to_fit(path, (160, 160)).pixels
    assert adobe[..., 0].mean() > plain[..., 0].mean() + 10


@pytest.mark.parametrize("content", [b"\0" * 4096, b"FUJIFILMCCD-RAW " + b"\1" * 4096, b"II*\0"])
def test_garbage_with_a_raw_suffix(tmp_path, content):
    path = tmp_path / "photo.nef"
    path.write_bytes(content)
    with pytest.raises(PhotoError) as caught:
        decode_to_fit(path, None)
    assert caught.value.path == path
    if content[:2] != b"II":  # a kind that a newer LibRaw may know
        assert "a camera or a kind that is not read here" in caught.value.message
