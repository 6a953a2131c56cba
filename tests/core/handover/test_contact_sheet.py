"""Contact sheets: whole pages that any browser reads, with every name as it is."""

from __future__ import annotations

import base64
import io
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest
from PIL import Image

from core.errors import MobileIqaError
from core.handover import contact_sheet
from core.handover.contact_sheet import (
    MapPicture,
    SheetPhoto,
    SheetWords,
    map_picture,
    write_sheet,
)
from core.handover.placing import StoppedError
from core.marks.marks import Colour, Flag, Marks
from core.photos.photo import Photo
from core.results.heatmaps import Heatmap
from tests.toy.family import GLOW_MAP

NASTY = "a\"<b>&'ü.jpg"


class Page(HTMLParser):
    """What a page holds: its texts, its pictures."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.tags: list[str] = []
        self.feed(path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "img":
            self.images.append(dict(attrs))

    def handle_data(self, data):
        if data.strip():
            self.texts.append(data.strip())


def photo(path: Path, size=(600, 400)) -> Photo:
    Image.new("RGB", size, (90, 120, 60)).save(path, "JPEG")
    return Photo(path, (path,), path.stat().st_size, path.stat().st_mtime_ns)


def picture(source: str) -> Image.Image:
    content = base64.b64decode(source.removeprefix("data:image/jpeg;base64,"), validate=True)
    return Image.open(io.BytesIO(content))


def test_a_page_stands_alone_with_scores_and_marks(tmp_path):
    target = tmp_path / "sheet.html"
    marks = Marks(3, Flag.PICK, "Für <uns>", Colour.GREEN)
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    told = []
    write_sheet(
        target,
        [
            SheetPhoto(photo(tmp_path / NASTY), marks, 71.6, "Good"),
            SheetPhoto(photo(tmp_path / "b.jpg", (300, 900)), Marks(flag=Flag.REJECT)),
            SheetPhoto(Photo(broken, (broken,), 1, 1), Marks(), error="It is damaged."),
        ],
        SheetWords("Anna & Ben", subtitle="3 photos"),
        progress=lambda done, total: told.append((done, total)),
    )
    page = Page(target)
    assert [image["alt"] for image in page.images] == [NASTY, "b.jpg"]
    assert [picture(image["src"]).size for image in page.images] == [(480, 320), (160, 480)]
    for text in (NASTY, "72", "Good", "★★★☆☆", "Picked", "Für <uns>", "Rejected", "Not scored",
                 "It is damaged.", "Anna & Ben", "3 photos"):  # fmt: skip
        assert text in page.texts, text
    assert any(text.startswith("It cannot be shown.") for text in page.texts)
    assert "b" in page.tags  # of the score; that of the name is text
    assert page.tags.count("figure") == 3
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert not re.search(r"https?://", target.read_text())  # nothing is fetched


def test_many_photos_have_their_pictures_beside_the_page(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "ALONE_UP_TO", 2)
    (tmp_path / "sheet & co files").mkdir()  # somebody else's
    target = tmp_path / "sheet & co.html"
    photos = [SheetPhoto(photo(tmp_path / f"{n}.jpg"), Marks()) for n in range(3)]
    maps = {photos[0].photo.path: (MapPicture("Attention", b"a map"),)}
    write_sheet(target, photos, SheetWords("x"), maps)
    sources = [tmp_path / unquote(image["src"]) for image in Page(target).images]
    assert [str(source.relative_to(tmp_path)) for source in sources] == [
        f"sheet & co files 2/{name}"
        for name in ("00001.jpg", "00001-map.jpg", "00002.jpg", "00003.jpg")
    ]
    assert sources[1].read_bytes() == b"a map"
    assert all(source.is_file() for source in sources)


@pytest.mark.parametrize("alone_up_to", [0, 300])
def test_a_page_that_is_given_up_leaves_nothing(tmp_path, monkeypatch, alone_up_to):
    monkeypatch.setattr(contact_sheet, "ALONE_UP_TO", alone_up_to)
    photos = [SheetPhoto(photo(tmp_path / f"{n}.jpg"), Marks()) for n in range(3)]
    target = tmp_path / "sheet.html"
    target.write_text("the former one")
    before = sorted(tmp_path.rglob("*"))
    calls = iter([False, False, True])
    with pytest.raises(StoppedError):
        write_sheet(target, photos, SheetWords("x"), cancelled=lambda: next(calls))
    assert sorted(tmp_path.rglob("*")) == before
    assert target.read_text() == "the former one"


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    target = tmp_path / "nowhere" / "sheet.html"
    with pytest.raises(MobileIqaError) as raised:
        write_sheet(target, [], SheetWords("x"))
    assert "The contact sheet was not written (there is no such file" in raised.value.message
    assert raised.value.path == target


def test_a_map_lies_over_its_photo(tmp_path):
    heatmap = Heatmap(GLOW_MAP, np.ones((2, 2), np.float32))
    made = map_picture(photo(tmp_path / "a.jpg"), heatmap)
    assert made.title == heatmap.title
    assert Image.open(io.BytesIO(made.jpeg)).size == (480, 320)
    turned = map_picture(photo(tmp_path / "a.jpg"), heatmap, 1)
    assert Image.open(io.BytesIO(turned.jpeg)).size == (320, 480)


def test_a_turned_photo_stands_turned(tmp_path):
    shown = SheetPhoto(photo(tmp_path / "a.jpg"), Marks(), turn=3)
    write_sheet(tmp_path / "sheet.html", [shown], SheetWords("Sheet"))
    (image,) = Page(tmp_path / "sheet.html").images
    assert picture(image["src"]).size == (320, 480)
