"""One pane by mouse: what is asked for where, and what stands over and below the photo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.photos.opening import Rendering
from mobileiqa_gui.compare.caption import Caption
from mobileiqa_gui.compare.pane import Pane
from mobileiqa_gui.loupe.viewport import Viewport
from tests.mobileiqa_gui.compare.sets import photo

FULL = (1200, 800)
LEFT = Qt.MouseButton.LeftButton


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


@pytest.fixture
def pane(qtbot) -> Iterator[Pane]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 320)
    made = Pane(photo("a"), window)
    made.resize(400, 320)
    made.add_image(picture(*FULL), FULL, Rendering.FILE)
    made.canvas.set_view(Viewport.fit(FULL, made.canvas.field_size()).zoomed(1.0))
    window.show()
    qtbot.waitExposed(window)
    yield made  # noqa: PT022 - the window lives as long


def test_the_wheel_asks_to_zoom_at_the_pointer(pane):
    asked: list[tuple[float, object]] = []
    pane.canvas.zoomed.connect(lambda factor, at: asked.append((factor, at)))
    place = QPointF(30, 40)
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        place, pane.canvas.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        none, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.canvas, turn)
    ((factor, at),) = asked
    assert factor == pytest.approx(2**0.5)
    assert at == (30.0, 40.0)
    assert pane.canvas.view.is_actual  # it does not move by itself


def test_a_click_is_told_before_the_drag_that_follows(pane, qtbot):
    told: list[object] = []
    pane.pressed.connect(lambda: told.append("pressed"))
    pane.canvas.dragged.connect(lambda dx, dy, alone: told.append((dx, dy, alone)))
    QTest.mousePress(pane.canvas, LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(pane.canvas, QPoint(90, 104))
    QTest.mouseRelease(pane.canvas, LEFT, pos=QPoint(90, 104))
    QTest.mouseMove(pane.canvas, QPoint(50, 50))
    assert told == ["pressed", (-10.0, 4.0, False)]


def test_a_double_click_asks_for_full_size_or_fit(pane):
    asked: list[object] = []
    pane.canvas.toggled.connect(asked.append)
    QTest.mouseDClick(pane.canvas, LEFT, pos=QPoint(10, 20))
    assert asked == [(10.0, 20.0)]


def point_at(pane: Pane, there: bool) -> None:
    """As the system tells it: offscreen the pointer stands where the last test left it."""
    pane.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, there)
    place = QPointF(5, 5)
    event = QEnterEvent(place, place, place) if there else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(pane, event)


def test_the_cross_comes_with_the_pointer_or_where_it_is_to_be_said(pane):
    point_at(pane, False)
    pane.set_can_be_dropped(True, is_said=False)
    pane.set_focused(True, has_keys=True)
    assert not pane.cross.isVisible()
    point_at(pane, True)
    assert pane.cross.isVisible()
    point_at(pane, False)
    assert not pane.cross.isVisible()
    pane.set_can_be_dropped(True, is_said=True)
    assert pane.cross.isVisible()
    pane.set_can_be_dropped(False, is_said=True)
    assert not pane.cross.isVisible()


def test_the_frame_lies_around_the_photo_not_on_it(pane):
    before = pane.canvas.geometry()
    pane.set_focused(True, has_keys=True)
    assert pane.canvas.geometry() == before
    edge = pane.grab().toImage().pixelColor(1, 100)
    pane.set_focused(False, has_keys=True)
    assert pane.grab().toImage().pixelColor(1, 100) != edge


def test_what_is_shown_is_read_out(pane):
    pane.show_caption(Caption("a.jpg", score=70, beside="+6", sentence="The file was changed."))
    assert pane.accessibleName() == "a.jpg, 70 +6"
    assert pane.canvas.toolTip() == "a.jpg, 70 +6\nThe file was changed."
    pane.say("image-off", "No longer in this folder", "It was moved.")
    assert pane.is_broken
    assert pane.notice.isVisible()
    assert pane.width_at_hand == 0


def test_another_state_of_the_file_begins_anew(pane):
    pane.overlaid = object()
    pane.show_photo(photo("a"))
    assert pane.width_at_hand == 0
    assert pane.full_size is None
    assert pane.overlaid is None


def test_a_raw_file_that_cannot_be_developed_asks_for_no_more(pane):
    pane.show_photo(photo("raw"))
    pane.add_image(picture(300, 200), FULL, Rendering.PREVIEW)
    assert pane.width_at_hand == 300
    pane.undeveloped = "LibRaw does not know this camera."
    assert pane.width_at_hand == 1200
    pane.canvas.set_view(Viewport.fit(FULL, pane.canvas.field_size()))
    assert pane.rendering is Rendering.PREVIEW
