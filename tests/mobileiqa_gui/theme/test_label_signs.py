"""What tells one label from another besides its colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from core.marks.marks import Colour, Marks
from mobileiqa_gui.library.filter_glyphs import ColourGlyph
from mobileiqa_gui.marks.line import paint_marks_line
from mobileiqa_gui.marks.painting import paint_marks
from mobileiqa_gui.marks.strip import MarksStrip
from mobileiqa_gui.theme import apply_theme, label_colours
from tests.seeing import pixels

# Pixels in which two small signs differ at least: no mere edge.
LEAST_PX = 8


@pytest.fixture(autouse=True)
def without_colour(qapp, monkeypatch):
    """As one sees who sees no colours."""
    alike = dict.fromkeys(Colour, "#000000")
    monkeypatch.setattr(label_colours, "_COLOURS", alike)
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "dark")


def on_picture(colour: Colour) -> QImage:
    return painted(lambda p: paint_marks(p, QRectF(4, 4, 92, 60), Marks(colour=colour)))


def in_a_line(colour: Colour) -> QImage:
    room = QRectF(0, 0, 100, 80)
    return painted(lambda p: paint_marks_line(p, room, Marks(colour=colour), 100, 1.0))


def in_the_filter(colour: Colour) -> QImage:
    glyph = ColourGlyph(colour)
    return painted(lambda p: glyph.render(p, QPoint(4, 4)))


def painted(paint) -> QImage:
    image = QImage(100, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return image


@pytest.mark.parametrize("draw", [on_picture, in_a_line, in_the_filter])
def test_each_label_has_a_shape_of_its_own(draw):
    seen = {colour: pixels(draw(colour)).astype(int) for colour in Colour}
    for one, other in combinations(Colour, 2):
        differs = (abs(seen[one] - seen[other]) > 40).any(axis=2)
        assert differs.sum() >= LEAST_PX, (one, other)


def test_in_the_strip_too(qtbot):
    strip = MarksStrip()
    qtbot.addWidget(strip)
    strip.resize(strip.sizeHint())
    image = QImage(strip.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.white))
    strip.render(image)
    shown = pixels(image).astype(int)
    places = [place.toRect() for press, place, _ in strip._places if press.colour is not None]
    signs = [shown[p.top() : p.bottom() + 1, p.left() : p.left() + p.width()] for p in places]
    for one, other in combinations(signs, 2):
        assert (abs(one - other) > 25).any(axis=2).sum() >= LEAST_PX
