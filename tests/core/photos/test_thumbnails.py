from __future__ import annotations

import io
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image

from core.errors import PhotoError
from core.photos.decode import Decoded
from core.photos.photo import Photo
from core.photos.thumbnails import ThumbnailCache, embedded_preview


def photo_named(name, mtime_ns=1):
    path = Path("/photos") / name
    return Photo(path, (path,), 100, mtime_ns)


def grey(level, side=64):
    return Decoded(np.full((side, side, 3), level, np.uint8), (side, side))


def noise(seed, side=64):
    pixels = np.random.default_rng(seed).integers(0, 256, (side, side, 3), np.uint8)
    return Decoded(pixels, (side, side))


def level(jpeg):
    with Image.open(io.BytesIO(jpeg)) as image:
        return round(np.asarray(image).mean())


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_is_got_by_another_cache_of_the_folder(tmp_path):
    ThumbnailCache(tmp_path / "cache", 10**6).put(photo_named("a.jpg"), 256, grey(77))
    jpeg = ThumbnailCache(tmp_path / "cache", 10**6).get(photo_named("a.jpg"), 256)
    assert jpeg is not None
    assert level(jpeg) == 77


def test_another_photo_side_size_or_time_is_another_picture(tmp_path):
    cache = ThumbnailCache(tmp_path, 10**6)
    photo = photo_named("a.jpg")
    cache.put(photo, 256, grey(1))
    assert cache.get(photo, 512) is None
    assert cache.get(photo_named("b.jpg"), 256) is None
    assert cache.get(replace(photo, mtime_ns=2), 256) is None
    assert cache.get(replace(photo, size_bytes=101), 256) is None
    assert cache.get(photo, 256) is not None


def test_names_in_odd_encodings_are_kept(tmp_path):
    cache = ThumbnailCache(tmp_path, 10**6)
    photo = photo_named(os.fsdecode(b"\xff.jpg"))
    cache.put(photo, 256, grey(9))
    assert cache.get(photo, 256) is not None


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:3],
        lambda content: content[: len(content) // 2],
        lambda content: bytes(len(content)),
        lambda content: content[:400] + bytes([content[400] ^ 1]) + content[401:],
    ],
)
def test_a_damaged_file_counts_as_absent_and_is_replaced(tmp_path, damage):
    cache = ThumbnailCache(tmp_path, 10**6)
    photo = photo_named("a.jpg")
    cache.put(photo, 256, noise(0))
    (file,) = files(tmp_path)
    file.write_bytes(damage(file.read_bytes()))
    assert cache.get(photo, 256) is None
    cache.put(photo, 256, noise(0))
    assert cache.get(photo, 256) is not None


def test_the_least_recently_asked_for_go_first(tmp_path):
    one = len(_stored(tmp_path / "probe"))
    cache = ThumbnailCache(tmp_path / "cache", 10 * one + one // 2)
    photos = [photo_named(f"{number}.jpg") for number in range(11)]
    for number, photo in enumerate(photos[:10]):
        cache.put(photo, 64, noise(0))
        for file in files(tmp_path / "cache"):
            if file.stat().st_mtime > 10**6:  # written just now
                os.utime(file, (number, number))
    assert cache.get(photos[0], 64) is not None  # the oldest, asked for again
    cache.put(photos[10], 64, noise(0))
    kept = [number for number, photo in enumerate(photos) if cache.get(photo, 64)]
    assert kept == [0, 3, 4, 5, 6, 7, 8, 9, 10]
    assert sum(file.stat().st_size for file in files(tmp_path / "cache")) <= 10 * one


def _stored(folder):
    ThumbnailCache(folder, 10**6).put(photo_named("a.jpg"), 64, noise(0))
    (file,) = files(folder)
    return file.read_bytes()


def test_leftovers_of_a_crash_are_pruned_too(tmp_path):
    (tmp_path / "ab").mkdir()
    leftover = tmp_path / "ab" / "torn.tmp"
    leftover.write_bytes(bytes(10**6))
    os.utime(leftover, (1, 1))
    cache = ThumbnailCache(tmp_path, 10**5)
    cache.put(photo_named("a.jpg"), 64, noise(0))
    assert not leftover.exists()
    assert cache.get(photo_named("a.jpg"), 64) is not None


def test_a_cache_that_cannot_be_written_stays_silent(tmp_path):
    (tmp_path / "occupied").write_text("a file where the folder should be")
    cache = ThumbnailCache(tmp_path / "occupied", 10**6)
    cache.put(photo_named("a.jpg"), 256, grey(1))
    assert cache.get(photo_named("a.jpg"), 256) is None


def test_many_threads_never_see_half_a_picture(tmp_path):
    limit = 20 * len(_stored(tmp_path / "probe"))
    cache = ThumbnailCache(tmp_path / "cache", limit)

    def work(number):
        photo = photo_named(f"{number % 40}.jpg")
        cache.put(photo, 64, noise(number % 40))
        jpeg = cache.get(photo, 64)
        return jpeg is None or Image.open(io.BytesIO(jpeg)).size == (64, 64)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(400)))
    left = files(tmp_path / "cache")
    assert sum(file.stat().st_size for file in left) <= limit
    assert all(file.suffix == ".jpg" for file in left)


def with_thumbnail(path, image, thumbnail, orientation=1):
    """A JPEG whose EXIF block has a first directory (orientation) and a thumbnail's."""
    buffer = io.BytesIO()
    thumbnail.save(buffer, "JPEG", quality=95, subsampling=0)
    jpeg = buffer.getvalue()

    def directory(entries, following):
        body = len(entries).to_bytes(2, "big")
        for tag, kind, value in entries:
            body += tag.to_bytes(2, "big") + kind.to_bytes(2, "big") + (1).to_bytes(4, "big")
            body += value.to_bytes(2, "big") + b"\0\0" if kind == 3 else value.to_bytes(4, "big")
        return body + following.to_bytes(4, "big")

    first = directory([(ExifTags.Base.Orientation, 3, orientation)], 26)
    second = directory([(259, 3, 6), (513, 4, 68), (514, 4, len(jpeg))], 0)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + first + second
    image.save(path, "JPEG", exif=exif.ljust(6 + 68, b"\0") + jpeg)
    return path


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_cameras_thumbnail_comes_upright(tmp_path, upright, stored, orientation):
    thumbnail = stored(upright, orientation)
    black = Image.new("RGB", (thumbnail.width * 4, thumbnail.height * 4))
    path = with_thumbnail(tmp_path / "photo.jpg", black, thumbnail, orientation)
    glimpse = embedded_preview(path, 256)
    assert glimpse is not None
    assert glimpse.full_size == (384, 256)
    assert np.abs(glimpse.pixels.astype(int) - upright).max() <= 12
    small = embedded_preview(path, 48)
    assert small is not None
    assert small.pixels.shape == (32, 48, 3)


def test_no_thumbnail_no_glimpse(tmp_path, upright, exif_with):
    picture = Image.fromarray(upright)
    bars = with_thumbnail(tmp_path / "bars.jpg", picture, Image.new("RGB", (160, 120)))
    assert embedded_preview(bars, 256) is None
    plain = tmp_path / "plain.jpg"
    picture.save(plain, exif=exif_with(6))
    assert embedded_preview(plain, 256) is None
    damaged = with_thumbnail(tmp_path / "damaged.jpg", picture, picture)
    content = damaged.read_bytes()
    start = content.index(b"\xff\xd8", 2)
    damaged.write_bytes(content[: start + 20] + bytes(100) + content[start + 120 :])
    assert embedded_preview(damaged, 256) is None
    png = tmp_path / "picture.png"
    picture.save(png)
    assert embedded_preview(png, 256) is None


def test_a_file_that_cannot_be_opened_has_an_error(tmp_path):
    with pytest.raises(PhotoError, match="gone"):
        embedded_preview(tmp_path / "nowhere.jpg", 256)
