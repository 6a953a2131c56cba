"""The theme on a real application: fonts, style sheet, icons and switching."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QToolButton, QWidget

from mobileiqa_gui import theme
from mobileiqa_gui.theme.icons import FOLDER, app_icon
from mobileiqa_gui.theme.style_sheet import style_sheet
from mobileiqa_gui.theme.tokens import DARK, LIGHT, THEMES


@pytest.fixture
def app(qapp: QApplication):
    theme.apply_theme(qapp, "dark")
    yield qapp
    theme.apply_theme(qapp, "dark")


def ink(image: QImage) -> set[str]:
    """The colours of the fully opaque pixels."""
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_text_is_drawn_in_the_bundled_font(app: QApplication, weight: int):
    font = theme.text_font(13, weight)
    info = QFontInfo(font)
    assert info.family() == "Inter"
    assert info.weight() == weight


def test_digits_are_tabular_also_under_the_style_sheet(app: QApplication):
    label = QLabel("0")
    theme.set_role(label, "score")
    label.ensurePolished()
    metrics = QFontMetricsF(label.font())
    widths = [metrics.horizontalAdvance(digit * 10) for digit in "0123456789"]
    assert max(widths) - min(widths) < 1
    assert label.font().pixelSize() == 28


def test_every_placeholder_of_the_sheet_is_filled_and_every_drawing_exists():
    for tokens in THEMES.values():
        sheet = style_sheet(tokens, FOLDER / "controls")
        assert "$" not in sheet
        drawings = re.findall(r'url\("([^"]+)"\)', sheet)
        assert drawings
        assert all(Path(drawing).is_file() for drawing in drawings)


def test_switching_changes_what_is_painted(app: QApplication):
    panel = QWidget()
    theme.set_surface(panel, "panel")
    panel.resize(20, 20)
    assert panel.grab().toImage().pixelColor(10, 10).name() == str(DARK.panel)
    theme.apply_theme(app, "light")
    assert theme.current() is LIGHT
    assert panel.grab().toImage().pixelColor(10, 10).name() == str(LIGHT.panel)


def test_text_scale_enlarges_text(app: QApplication):
    label = QLabel("72")
    theme.set_role(label, "score")
    theme.apply_theme(app, "dark", scale=1.5)
    label.ensurePolished()
    assert label.font().pixelSize() == 42
    assert app.font().pixelSize() == 20


def test_focus_is_visible_on_a_button(app: QApplication, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button, other = QPushButton("Open a folder", window), QPushButton("Other", window)
    other.move(0, 60)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    before = button.grab().toImage()
    button.setFocus()
    after = button.grab().toImage()
    assert str(DARK.accent) in ink(after)
    assert str(DARK.accent) not in ink(before)


def test_every_icon_can_be_drawn_and_has_one_stroke_width(app: QApplication):
    names = sorted(path.stem for path in FOLDER.glob("*.svg"))
    assert len(names) > 30
    for name in names:
        assert ink(theme.icon(name).pixmap(QSize(32, 32), 1.0).toImage()), name
        text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
        assert re.findall(r'stroke-width="([^"]+)"', text) == ["2"], name


def test_the_app_has_an_icon_of_its_own(app: QApplication):
    image = app_icon().pixmap(QSize(64, 64), 1.0).toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(32, 8).alpha() == 255


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_icons_are_drawn_at_the_screens_own_pixels(app: QApplication, ratio: float):
    pixmap = theme.icon("settings").pixmap(QSize(16, 16), ratio)
    assert pixmap.width() == round(16 * ratio)
    assert theme.icon_pixmap("settings", 16, ratio).deviceIndependentSize().width() == 16


def test_icons_follow_the_theme(app: QApplication):
    button = QToolButton()
    theme.set_icon(button, "panel-left")
    assert str(DARK.icon) in ink(button.icon().pixmap(24, 24).toImage())
    theme.apply_theme(app, "light")
    colours = ink(button.icon().pixmap(24, 24).toImage())
    assert str(LIGHT.icon) in colours
    assert str(DARK.icon) not in colours


def test_disabled_icons_are_paler(app: QApplication):
    pixmap = theme.icon("x").pixmap(QSize(24, 24), 1.0, QIcon.Mode.Disabled)
    assert str(DARK.disabled) in ink(pixmap.toImage())


def test_text_on_a_score_colour_is_near_black(app: QApplication):
    assert theme.score_ink().lightness() < 20


def test_segments_hold_one_choice_and_report_it(app: QApplication, qtbot):
    row = theme.Segments([theme.Segment("grid", "Grid", "Grid (G)"), theme.Segment("loupe", "E")])
    qtbot.addWidget(row)
    row.show()
    row.choose("grid")
    seen: list[str] = []
    row.chosen.connect(seen.append)
    qtbot.mouseClick(row.button("loupe"), Qt.MouseButton.LeftButton)
    assert seen == ["loupe"]
    assert row.choice() == "loupe"
    row.choose(None)
    assert row.choice() is None
    assert seen == ["loupe"]


def test_segments_can_be_replaced(app: QApplication, qtbot):
    row = theme.Segments([theme.Segment("a", "A"), theme.Segment("b", "B")])
    qtbot.addWidget(row)
    row.show()
    row.set_segments([theme.Segment("c", "C")])
    assert row.keys() == ("c",)
    assert row.button("c").property("segment") == "only"


def test_list_rows_are_not_cramped(app: QApplication, qtbot):
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["one", "two"])
    rows.show()
    assert rows.visualItemRect(rows.item(0)).height() >= 24
