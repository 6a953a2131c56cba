"""The plate of marks over the loupe's field."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from core.marks.marks import UNMARKED, Colour, Flag, Marks
from mobileiqa_gui.marks.plate import MarksPlate
from mobileiqa_gui.theme.label_colours import label_colour


@pytest.fixture
def field(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_it_is_there_only_where_there_are_marks_and_stays_in_its_corner(field):
    plate = MarksPlate(field)
    assert not plate.isVisible()
    plate.show_marks(Marks(5, Flag.PICK))
    assert plate.isVisible()
    wide = plate.width()
    plate.show_marks(Marks(1))
    assert plate.width() < wide
    field.resize(300, 200)
    assert field.rect().contains(plate.geometry())
    assert plate.geometry().bottom() > 200 - 24
    plate.show_marks(UNMARKED)
    assert not plate.isVisible()


def test_it_shows_the_labels_colour(field):
    plate = MarksPlate(field)
    plate.show_marks(Marks(label="Red", colour=Colour.RED))
    image = plate.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert label_colour(Colour.RED).name() in colours
