"""The filter bar: signs, chips and what opens below them say one filter, and show it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.marks.marks import Colour, Flag, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import SCORE
from core.results.photo_columns import CAMERA, COLOUR, DATE, FLAG, ISO, LENS, OTHER_LABEL
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.stars_filter import Comparison

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")


@pytest.fixture
def presenter() -> LibraryPresenter:
    made = LibraryPresenter()
    paths = [Path(f"/photos/{name}.jpg") for name in "abc"]
    made.open(Path("/photos"), [Photo(path, (path,), 10, 1) for path in paths])
    moment = datetime(2026, 9, 12, 10)
    made.add_facts(
        {
            paths[0]: Facts(moment, "NIKON D750", iso=100),
            paths[1]: Facts(moment, "NIKON D750", iso=3200),
            paths[2]: Facts(None, "X100V", iso=400),
        }
    )
    made.set_marks({paths[0]: Marks(4, Flag.PICK), paths[1]: Marks(2, label="To print")})
    made.add_results([(paths[0], Assessment(0.7, 70.0, (), 3, 2, MODEL, 0.1))])
    return made


@pytest.fixture
def bar(qtbot, presenter) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    made.show()
    made.changed.connect(presenter.set_filter)
    made.changed.connect(lambda _filter: made.show_state(presenter))
    made.show_state(presenter)
    return made


def click(qtbot, glyph) -> None:
    qtbot.mouseClick(glyph, Qt.MouseButton.LeftButton)


def test_text_is_asked_for_once_typing_rests(qtbot, bar):
    filters = []
    bar.changed.connect(filters.append)
    qtbot.keyClicks(bar.text, "d750")
    qtbot.waitUntil(lambda: bool(filters))
    assert filters == [PhotoFilter("d750")]
    assert bar.count.text() == "2 of 3 photos"
    bar.clear()
    assert (bar.filter, bar.text.text()) == (PhotoFilter(), "")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.text, Qt.Key.Key_Escape)


def test_how_many_are_shown_is_said_always(bar):
    assert bar.count.text() == "3 of 3 photos"
    assert bar._clear.isHidden()
    bar.ask_stars(3)
    assert bar.count.text() == "1 of 3 photos"
    assert not bar._clear.isHidden()


def test_stars_are_compared_as_asked_and_the_same_star_again_asks_for_all(qtbot, bar):
    stars = bar.stars.row.glyphs
    click(qtbot, stars["2"])
    assert bar.filter == PhotoFilter(ranges={"stars": (2, None)})
    bar.stars._actions[Comparison.EXACTLY].trigger()
    assert bar.filter == PhotoFilter(ranges={"stars": (2, 2)})
    bar.stars._actions[Comparison.AT_MOST].trigger()
    assert bar.filter == PhotoFilter(ranges={"stars": (None, 2)})
    assert [key for key, glyph in stars.items() if glyph.is_on] == ["1", "2"]
    click(qtbot, stars["2"])
    assert bar.filter == PhotoFilter()
    assert bar.stars.compare.text() == "≤"  # kept for the next star
    click(qtbot, stars["unrated"])
    assert bar.filter == PhotoFilter(ranges={"stars": (0, 0)})
    click(qtbot, stars["4"])
    assert bar.filter == PhotoFilter(ranges={"stars": (None, 4)})


def test_several_flags_and_colours_are_asked_for_together(qtbot, bar):
    click(qtbot, bar.flags.glyphs["pick"])
    click(qtbot, bar.flags.glyphs["none"])
    click(qtbot, bar.colours.glyphs["red"])
    click(qtbot, bar.colours.glyphs[""])
    wanted = {"flag": frozenset({"pick", "none"}), "colour": frozenset({"red", ""})}
    assert bar.filter == PhotoFilter(choices=wanted)
    click(qtbot, bar.flags.glyphs["none"])
    click(qtbot, bar.colours.glyphs[""])
    assert bar.filter.choices == {"flag": frozenset({"pick"}), "colour": frozenset({"red"})}


def test_signs_say_how_many_photos_they_would_show(bar, presenter):
    assert bar.flags.glyphs["pick"].toolTip() == "Picked: 1 photo (Alt+P)"
    assert bar.stars.row.glyphs["2"].toolTip() == "2 stars or more: 2 photos (Alt+2)"
    assert bar.stars.row.glyphs["unrated"].toolTip() == "Photos without stars: 1 photo (Alt+0)"
    bar.ask_stars(3)
    assert bar.flags.glyphs["none"].toolTip() == "No flag: 0 photos (Alt+U)"
    assert bar.stars.row.glyphs["1"].toolTip() == "1 star or more: 2 photos (Alt+1)"


def test_labels_in_words_of_ones_own_have_a_sign_where_there_are_some(bar, presenter):
    assert not bar.colours.glyphs[OTHER_LABEL].isHidden()
    presenter.set_marks({Path("/photos/b.jpg"): Marks()})
    bar.show_state(presenter)
    assert bar.colours.glyphs[OTHER_LABEL].isHidden()


def test_keys_ask_as_clicks_do_and_open_the_bar(qtbot, bar):
    for ask in (
        lambda: bar.ask_stars(0),
        lambda: bar.ask_flag(None),
        lambda: bar.ask_flag(Flag.REJECT),
        lambda: bar.ask_colour(Colour.BLUE),
        lambda: bar.ask_colour(None),
    ):
        with qtbot.waitSignal(bar.open_wanted):
            ask()
    wanted = {"flag": frozenset({"none", "reject"}), "colour": frozenset({"blue", ""})}
    assert bar.filter == PhotoFilter("", {"stars": (0, 0)}, wanted)


def test_off_and_on_again(bar):
    bar.turn_off_or_on()
    assert bar.filter == PhotoFilter()
    bar.ask_stars(3)
    bar.turn_off_or_on()
    assert bar.filter == PhotoFilter()
    bar.turn_off_or_on()
    assert bar.filter == PhotoFilter(ranges={"stars": (3, None)})


def test_a_row_of_signs_is_one_stop_of_tab_and_the_arrows_go_along_it(qtbot, bar):
    bar.activateWindow()
    signs = bar.flags.glyphs
    stops = [key for key, glyph in signs.items() if glyph.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["pick"]
    bar.flags.setFocus()
    qtbot.waitUntil(signs["pick"].hasFocus)
    qtbot.keyClick(signs["pick"], Qt.Key.Key_Right)
    qtbot.keyClick(signs["none"], Qt.Key.Key_Right)
    qtbot.keyClick(signs["reject"], Qt.Key.Key_Right)
    assert signs["reject"].hasFocus()
    qtbot.keyClick(signs["reject"], Qt.Key.Key_Space)
    assert bar.filter == PhotoFilter(choices={"flag": frozenset({"reject"})})
    qtbot.keyClick(signs["reject"], Qt.Key.Key_Left)
    qtbot.keyClick(signs["none"], Qt.Key.Key_Return)
    assert bar.filter == PhotoFilter(choices={"flag": frozenset({"reject", "none"})})


def test_choices_below_the_bar_are_ticked_with_their_counts(qtbot, bar):
    popover = bar.editor(CAMERA)
    qtbot.addWidget(popover)
    assert {key: box.text() for key, box in popover.editor.boxes.items()} == {
        "NIKON D750": "NIKON D750",
        "X100V": "X100V",
    }
    popover.editor.boxes["X100V"].setChecked(True)
    assert bar.filter == PhotoFilter(choices={"camera": frozenset({"X100V"})})
    assert bar.chips.chips["camera"].words.text() == "Camera: X100V"
    popover.editor.boxes["X100V"].setChecked(False)
    assert (bar.filter, bar.chips.isHidden()) == (PhotoFilter(), True)


def test_a_range_goes_from_one_value_of_the_folder_to_another(qtbot, bar):
    popover = bar.editor(ISO)
    qtbot.addWidget(popover)
    editor = popover.editor
    texts = [editor.low.itemText(n) for n in range(editor.low.count())]
    assert texts == ["Any", "ISO 100", "ISO 400", "ISO 3,200"]
    editor.low.setCurrentIndex(2)
    assert bar.filter == PhotoFilter(ranges={"iso": (400, None)})
    editor.high.setCurrentIndex(1)  # below the low end, which follows
    assert bar.filter == PhotoFilter(ranges={"iso": (100, 100)})
    assert bar.chips.chips["iso"].words.text() == "ISO 100"
    editor.low.setCurrentIndex(0)
    editor.high.setCurrentIndex(0)
    assert bar.filter == PhotoFilter()


def test_a_range_that_no_photo_here_has_stays_in_the_list(qtbot, bar):
    bar.show_filter(PhotoFilter(ranges={"iso": (51_200, None)}))
    popover = bar.editor(ISO)
    qtbot.addWidget(popover)
    assert popover.editor.low.currentText() == "ISO 51,200"


def test_scores_are_dragged(qtbot, bar):
    popover = bar.editor(SCORE)
    qtbot.addWidget(popover)
    popover.editor.range.set_range(60, 100)
    popover.editor.range.changed.emit(60, 100)
    assert bar.filter == PhotoFilter(ranges={"score": (60, 100)})
    with qtbot.waitSignal(bar.changed):
        pass
    assert bar.count.text() == "1 of 3 photos"
    popover.editor.range.changed.emit(0, 100)
    assert bar.filter == PhotoFilter()


def test_a_chip_opens_what_changes_it_and_its_cross_takes_it_away(qtbot, bar):
    bar.show_filter(PhotoFilter(ranges={"iso": (100, None)}, choices={"camera": frozenset("a")}))
    chips = bar.chips.chips
    assert list(chips) == ["camera", "iso"]
    opened = []
    bar.chips.edit_wanted.disconnect()
    bar.chips.edit_wanted.connect(lambda column, _chip: opened.append(column))
    qtbot.mouseClick(chips["iso"].words, Qt.MouseButton.LeftButton)
    assert opened == [ISO]
    qtbot.mouseClick(chips["iso"].cross, Qt.MouseButton.LeftButton)
    assert list(chips) == ["camera"]
    assert bar.filter == PhotoFilter(choices={"camera": frozenset("a")})


def test_more_offers_what_is_known_and_ticks_what_is_asked(bar):
    bar.show_filter(PhotoFilter(ranges={"iso": (100, None)}))
    bar._offer()
    actions = {a.text(): a for a in bar._more_menu.actions() if not a.isSeparator()}
    assert list(actions)[:4] == ["Score", "Band", "Disagreement", "Scoring"]
    assert {"Date", "Camera", "Lens", "ISO", "File type"} <= actions.keys()
    assert actions.keys().isdisjoint({"Stars", "Flag", "Colour label", "Name"})
    assert not actions["Lens"].isEnabled()
    assert actions["Camera"].isEnabled()
    assert [text for text, action in actions.items() if action.isChecked()] == ["ISO"]


def test_a_filter_of_an_earlier_day_is_shown_and_not_said_again(qtbot, bar):
    wanted = PhotoFilter(
        "a",
        {"stars": (None, 3), "date": (0, 1), "score": (10, 90)},
        {FLAG.key: frozenset({"pick"}), COLOUR.key: frozenset({"green"}), LENS.key: frozenset("x")},
    )
    with qtbot.assertNotEmitted(bar.changed, wait=300):
        bar.show_filter(PhotoFilter.from_json(wanted.to_json()))
    assert bar.filter == wanted
    assert bar.text.text() == "a"
    assert [key for key, glyph in bar.stars.row.glyphs.items() if glyph.is_on] == ["1", "2", "3"]
    assert [key for key, glyph in bar.flags.glyphs.items() if glyph.is_on] == ["pick"]
    assert [key for key, glyph in bar.colours.glyphs.items() if glyph.is_on] == ["green"]
    assert set(bar.chips.chips) == {SCORE.key, DATE.key, LENS.key}
