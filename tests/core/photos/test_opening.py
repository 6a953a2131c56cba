"""Opening a photo reads its header and no pixel; no catch-all for metadata stands around pixels."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from core.photos.exif import read_exif
from core.photos.opening import Content, opened
from tests.core.photos.fuzzing import wholes

PHOTOS = Path(__file__).parents[3] / "core" / "photos"
FILES = {name: data for name, data in wholes().items() if not name.endswith(".dng")}
DECODING = {
    "load", "load_jpeg", "decode_jpeg", "render", "convert", "crop", "copy", "asarray", "asimage",
    "postprocess", "getextrema", "getchannel", "tobytes",
}  # fmt: skip
MEANT = {"embedded_preview"}  # a thumbnail that is damaged, beside a photo that may be sound


@pytest.mark.parametrize("name", FILES)
def test_a_header_is_read_without_the_pixels(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    for source in (path, Content(FILES[name], path)):
        with opened(source) as photo:
            assert photo.image._im is None
            assert photo.upright_size in ((120, 160), (160, 120), (384, 256), (96, 64))
    assert read_exif(path).width is not None


def catch_alls():
    """(module, function, names of what is called inside the try) for every broad handler."""
    for path in sorted(PHOTOS.glob("*.py")):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.Try) and any(is_broad(each) for each in node.handlers):
                    called = {
                        getattr(call.func, "attr", getattr(call.func, "id", ""))
                        for statement in node.body
                        for call in ast.walk(statement)
                        if isinstance(call, ast.Call) and not is_of_metadata(call.func)
                    }
                    yield path.stem, function.name, called


def is_of_metadata(called):
    """Pillow's EXIF is loaded as its pictures are."""
    return isinstance(called, ast.Attribute) and getattr(called.value, "id", "") == "exif"


def is_broad(handler):
    return handler.type is None or getattr(handler.type, "id", "") in ("Exception", "BaseException")


def test_no_catch_all_stands_around_pixels():
    found = list(catch_alls())
    assert {"as_meant", "exif", "stated_colour", "tiff"} <= {module for module, _, _ in found}
    for module, function, called in found:
        assert function in MEANT or not called & DECODING, f"{module}.{function}: {called}"
