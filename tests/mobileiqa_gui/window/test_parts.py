"""The window's small parts: score range, filter bar, sort button, session, pages of the app."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser, QToolButton

from core.bundles.bundle import open_bundle
from core.bundles.manifest import UNCALIBRATED
from core.errors import PhotoError
from core.families.library import CHECKPOINT_SUFFIXES, DEFAULT
from mobileiqa_gui.commands.key_sheet import KeySheet
from mobileiqa_gui.commands.keys import KEYS, translated
from mobileiqa_gui.folder.breadcrumbs import Breadcrumbs
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.ordering import PhotoFilter
from mobileiqa_gui.library.score_range import ScoreRange
from mobileiqa_gui.library.sort_button import SortButton
from mobileiqa_gui.models.choice import model_files
from mobileiqa_gui.models.page import ModelPage
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.window.about import PAPERS, AboutPage
from mobileiqa_gui.window.banner import Banner
from mobileiqa_gui.window.crash import CrashDialog, CrashReporter, report_of
from mobileiqa_gui.window.pages import Choice, MessagePage


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def score_range(qtbot) -> ScoreRange:
    made = ScoreRange("Score")
    qtbot.addWidget(made)
    made.resize(214, 36)  # two pixels a point
    made.show()
    return made


def drag(qtbot, widget, start: int, end: int) -> None:
    """From one score to another: a point is two pixels."""
    positions = [widget.rect().topLeft() for _ in range(2)]
    for position, score in zip(positions, (start, end), strict=True):
        position.setX(7 + 2 * score)
        position.setY(28)
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=positions[0])
    qtbot.mouseMove(widget, positions[1])
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=positions[1])


def test_dragging_the_ends_of_the_range(score_range, qtbot):
    drag(qtbot, score_range, 0, 40)
    assert (score_range.low, score_range.high) == (40, 100)
    drag(qtbot, score_range, 100, 70)
    assert (score_range.low, score_range.high) == (40, 70)
    drag(qtbot, score_range, 41, 90)  # an end cannot pass the other
    assert (score_range.low, score_range.high) == (70, 70)
    drag(qtbot, score_range, 71, 95)  # from where both ends lie, outwards
    assert (score_range.low, score_range.high) == (70, 95)
    assert score_range.accessibleName() == "Score from 70 to 95"
    qtbot.mouseDClick(score_range, Qt.MouseButton.LeftButton)
    assert (score_range.low, score_range.high) == (0, 100)


def test_the_range_by_keyboard(score_range, qtbot):
    seen = []
    score_range.changed.connect(lambda low, high: seen.append((low, high)))
    qtbot.keyClick(score_range, Qt.Key.Key_Right)
    qtbot.keyClick(score_range, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(score_range, Qt.Key.Key_Up)
    qtbot.keyClick(score_range, Qt.Key.Key_Left)
    assert seen == [(1, 100), (11, 100), (11, 99)]


def test_the_filter_bar_says_its_filter_once_typing_rests(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show()
    filters = []
    bar.changed.connect(filters.append)
    qtbot.keyClicks(bar.text, "dsc")
    qtbot.waitUntil(lambda: bool(filters))
    assert filters == [PhotoFilter(text="dsc")]
    bar.ranges["score"].range.changed.emit(10, 90)
    bar.ranges["score"].range.set_range(10, 90)
    qtbot.waitUntil(lambda: len(filters) == 2)
    assert filters[-1] == PhotoFilter("dsc", {"score": (10, 90)})
    bar.clear()
    assert filters[-1] == PhotoFilter()
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.text, Qt.Key.Key_Escape)


def test_sorting_goes_the_usual_way_first_and_the_same_choice_settles(qtbot):
    button = SortButton()
    qtbot.addWidget(button)
    chosen = []
    button.chosen.connect(lambda key, descending: chosen.append((key, descending)))
    button._keys["score"].trigger()
    button.show_sort("score", descending=True)
    button._keys["score"].trigger()
    qtbot.mouseClick(button._direction, Qt.MouseButton.LeftButton)
    button.show_sort("score", descending=False)
    button._keys["name"].trigger()
    assert chosen == [
        ("score", True),
        ("score", True),
        ("score", False),
        ("name", False),
    ]


def test_breadcrumbs_drop_outer_folders_where_room_is_short(qtbot):
    crumbs = Breadcrumbs()
    qtbot.addWidget(crumbs)
    crumbs.resize(900, 30)
    crumbs.show()
    folder = Path("/media/a long name of a card/DCIM/and a long name of a folder")
    crumbs.set_folder(folder)
    visible = [button.text() for button in crumbs._buttons if button.isVisible()]
    assert visible == list(folder.parts[1:])
    crumbs.resize(260, 30)
    visible = [button.text() for button in crumbs._buttons if button.isVisible()]
    assert visible[-1] == folder.name
    assert len(visible) < 4
    assert crumbs._more.isVisible()
    with qtbot.waitSignal(crumbs.chosen) as chosen:
        crumbs._menu.actions()[-1].trigger()
    assert chosen.args == [Path("/media")]


def test_a_banner_offers_its_way_out_and_goes(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    done = []
    banner.tell("<b>The file</b> is damaged.", "Choose another", lambda: done.append(1))
    assert banner.isVisible()
    qtbot.mouseClick(banner._button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not banner.isVisible()
    banner.tell("Only to know.")
    assert not banner._button.isVisible()


def test_a_message_page_replaces_its_buttons(qtbot):
    page = MessagePage()
    qtbot.addWidget(page)
    page.resize(800, 500)
    page.show()
    done = []
    page.tell("folder", "One", "", [Choice("First", lambda: done.append("first"))])
    page.tell("folder", "Two", "Text.", [Choice("Second", lambda: done.append("second"))])
    buttons = [page._buttons.itemAt(n).widget() for n in range(page._buttons.count())]
    (button,) = [widget for widget in buttons if widget is not None]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["second"]


def test_the_key_sheet_lists_every_key(qtbot):
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    shown = texts(sheet)
    assert all(translated(key.text) in shown for key in KEYS)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_key_sheet_is_in_line_at_any_text_size(qapp, qtbot, scale):
    apply_theme(qapp, "dark", scale=scale)
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    sheet.show()
    says = {translated(key.text) for key in KEYS}
    begins = {label.x() for label in sheet.findChildren(QLabel) if label.text() in says}
    assert len(begins) == 2
    apply_theme(qapp, "dark", scale=1.0)


def test_about_names_the_three_papers(qtbot):
    page = AboutPage()
    qtbot.addWidget(page)
    shown = texts(page)
    assert "Apache-2.0" in shown
    assert len(PAPERS) == 3
    for number in ("2409.01212", "2202.13123", "2304.00451"):
        assert number in shown


def test_a_crash_is_reported_to_copy_and_logged_and_the_app_goes_on(qtbot, monkeypatch, caplog):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", sys.excepthook)
    reporter = CrashReporter()
    reporter.install()
    try:
        raise PhotoError("for example", "a.jpg")
    except PhotoError as error:
        sys.excepthook(type(error), error, error.__traceback__)
        expected = report_of(type(error), error, error.__traceback__)
    dialog = None

    def shown() -> bool:
        nonlocal dialog
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
        dialog = dialogs[0] if dialogs else None
        return dialog is not None and dialog.isVisible()

    qtbot.waitUntil(shown)
    assert dialog.report == expected
    assert "PySide6" in expected
    assert "for example" in expected
    assert "for example" in caplog.text
    dialog.close()


def test_pages_begin_at_their_beginning_without_stock_icons_or_gaps(qapp, qtbot):
    apply_theme(qapp, "dark")
    bundle = open_bundle(DEFAULT)
    model = ModelPage(bundle, bundle.card())
    about = AboutPage()
    for page in (model, about):
        qtbot.addWidget(page)
        page.show()
        qtbot.waitExposed(page)
        for button in page.findChildren(QPushButton):
            looks = button.grab().toImage()
            assert button.text() == "Close"
            # An icon would stand left of the text: the text stands in the middle.
            inner = range(6, looks.width() - 6)
            ground = looks.pixel(6, looks.height() // 2)
            drawn = [
                x for x in inner
                if any(looks.pixel(x, y) != ground for y in range(6, looks.height() - 6))
            ]  # fmt: skip
            assert (drawn[0] + drawn[-1]) / 2 == pytest.approx(looks.width() / 2, abs=3)
    assert model.findChild(QTextBrowser).verticalScrollBar().value() == 0
    for label in about.findChildren(QLabel):
        assert label.height() <= label.heightForWidth(label.width()) + 4 or not label.wordWrap()


def test_the_models_page_says_whether_its_scores_are_calibrated(qtbot):
    bundle = open_bundle(DEFAULT)
    plain = replace(bundle, manifest=replace(bundle.manifest, calibration=UNCALIBRATED))
    for each, words in ((bundle, "Calibrated: 0 to 100"), (plain, "Not calibrated: the score is")):
        page = ModelPage(each, "")
        qtbot.addWidget(page)
        assert words in texts(page)


def test_every_kind_of_file_that_can_be_a_model_is_offered():
    offered = model_files("Models").removeprefix("Models (").removesuffix(")").split()
    assert offered == ["*.iqa", *(f"*{suffix}" for suffix in CHECKPOINT_SUFFIXES)]


def test_crumbs_of_another_folder_replace_the_former_at_once(qtbot, tmp_path):
    crumbs = Breadcrumbs()
    qtbot.addWidget(crumbs)
    crumbs.resize(900, 32)
    crumbs.show()
    for name in ("first", "second"):
        crumbs.set_folder(tmp_path / name)
    shown = [b.text() for b in crumbs.findChildren(QToolButton) if b.isVisible()]
    assert "second" in shown
    assert "first" not in shown
