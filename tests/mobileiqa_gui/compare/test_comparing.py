"""Which photos are compared: all at once, or a champion against its challengers."""

from __future__ import annotations

import pytest

from mobileiqa_gui.compare.presenter import ComparePresenter, Mode
from mobileiqa_gui.library.ordering import PhotoFilter
from tests.mobileiqa_gui.compare.sets import paths, stems


@pytest.fixture
def compare(library) -> ComparePresenter:
    return ComparePresenter(library)


def seen(compare: ComparePresenter) -> str:
    """The panes' letters, that of the focused one large."""
    letters = (path.stem for path in compare.panes)
    focused = compare.focused.stem if compare.focused else ""
    return "".join(letter.upper() if letter == focused else letter for letter in letters)


# --- from one photo ------------------------------------------------------------------------------


def test_one_photo_is_the_champion_against_the_next_one(compare, library):
    compare.open()
    assert compare.mode is Mode.CHAMPION
    assert seen(compare) == "aB"
    assert stems([compare.reference]) == "a"
    assert stems(compare.selected) == "ab"
    assert stems(compare.leave()) == "b"


def test_the_last_photo_is_compared_with_the_one_before(compare, library):
    library.choose(paths("j")[0])
    compare.open()
    assert seen(compare) == "jI"


def test_arrows_bring_challengers_and_pass_by_the_champion(compare, library):
    library.choose(paths("c")[0])
    compare.open()
    compare.step(1, 0, 2)
    assert seen(compare) == "cE"
    for _ in range(3):
        compare.step(-1, 0, 2)
    assert seen(compare) == "cA"
    compare.step(-1, 0, 2)
    assert seen(compare) == "cA"
    compare.go_to_end(1)
    assert seen(compare) == "cJ"
    compare.step(1, 0, 2)
    assert seen(compare) == "cJ"
    compare.go_to_end(-1)
    assert seen(compare) == "cA"


def test_the_winner_stays_on(compare):
    compare.open()
    compare.step(1, 0, 2)
    compare.winner()
    assert seen(compare) == "cD"
    compare.winner()
    assert seen(compare) == "dE"
    compare.step(-1, 0, 2)
    assert seen(compare) == "dC"
    compare.go_to_end(1)
    compare.winner()
    assert seen(compare) == "jD"  # none after it: the two change places


def test_the_focus_turns_and_an_arrow_brings_it_to_the_challenger(compare):
    compare.open()
    compare.turn(1)
    assert seen(compare) == "Ab"
    compare.step(1, 0, 2)
    assert seen(compare) == "aC"
    compare.focus(paths("a")[0])
    assert seen(compare) == "Ac"
    compare.focus(paths("j")[0])
    assert seen(compare) == "Ac"


def test_who_is_dropped_challenges_no_more_until_put_back(compare):
    compare.open()
    compare.drop()
    assert seen(compare) == "aC"
    compare.step(-1, 0, 2)
    assert seen(compare) == "aC"
    assert compare.can_put_back
    compare.put_back()
    assert seen(compare) == "aB"
    compare.turn(1)
    compare.drop()
    assert seen(compare) == "bC"  # the champion went: the challenger is the champion


def test_a_photo_chosen_elsewhere_challenges(compare, library):
    compare.open()
    library.choose(paths("g")[0])
    compare.follow()
    assert seen(compare) == "aG"
    library.choose(paths("a")[0])
    compare.follow()
    assert seen(compare) == "Ag"


def test_left_and_entered_again_it_goes_on(compare, library):
    compare.open()
    compare.step(1, 0, 2)
    compare.step(1, 0, 2)
    library.choose(compare.leave()[0])
    compare.open()
    assert seen(compare) == "aD"
    library.choose(paths("a")[0])
    compare.open()
    assert seen(compare) == "Ad"
    library.choose(paths("f")[0])
    compare.open()
    assert seen(compare) == "fG"


def test_one_photo_alone_says_so(compare, library):
    library.open(library.folder, library.photos[:1])
    library.choose(paths("a")[0])
    compare.open()
    assert seen(compare) == "A"
    assert compare.sentence() == "There is no other photo to compare with"
    compare.winner()
    compare.turn(1)
    assert compare.drop() is None
    assert seen(compare) == "A"


# --- from several --------------------------------------------------------------------------------


def test_several_selected_photos_are_all_seen(compare, select):
    select("cdfh")
    compare.open()
    assert compare.mode is Mode.ALL
    assert seen(compare) == "Cdfh"
    assert stems([compare.reference]) == "c"
    compare.step(1, 0, 2)
    assert seen(compare) == "cDfh"
    assert stems(compare.leave()) == "cdfh"


def test_of_more_than_eight_the_first_eight_are_seen_and_it_is_said(compare, select):
    select("abcdefghij")
    compare.open()
    assert stems(compare.panes) == "abcdefgh"
    assert compare.sentence().startswith("The first 8 of 10 selected photos. Champion")
    assert stems(compare.selected) == "abcdefghij"


def test_the_focused_photo_becomes_champion_against_the_other_selected_ones(compare, select):
    select("bdfh")
    compare.open()
    compare.step(1, 0, 4)
    compare.winner()
    assert (compare.mode, seen(compare)) == (Mode.CHAMPION, "dF")
    compare.step(1, 0, 2)
    compare.step(1, 0, 2)
    assert seen(compare) == "dH"
    compare.step(-1, 0, 2)
    compare.step(-1, 0, 2)
    assert seen(compare) == "dB"
    assert stems(compare.leave()) == "bdfh"
    compare.set_mode(Mode.ALL)
    assert seen(compare) == "Bdfh"


def test_the_same_selection_goes_on_where_it_was(compare, select, library):
    select("bdfh")
    compare.open()
    compare.winner()
    compare.step(1, 0, 2)
    library.look_at(compare.leave(), compare.focused)
    compare.open()
    assert (compare.mode, seen(compare)) == (Mode.CHAMPION, "bF")
    select("cde")
    compare.open()
    assert (compare.mode, seen(compare)) == (Mode.ALL, "Cde")


def test_dropped_photos_leave_the_selection_and_come_back(compare, select):
    select("bdfh")
    compare.open()
    compare.drop()
    assert (seen(compare), stems(compare.selected)) == ("Dfh", "dfh")
    compare.put_back()
    assert (seen(compare), stems(compare.selected)) == ("Bdfh", "bdfh")


# --- what happens meanwhile ----------------------------------------------------------------------


def test_a_photo_that_vanishes_keeps_its_pane_and_marks_go_to_one_that_is_there(
    compare, library, select, lose
):
    select("bdf")
    compare.open()
    library.look_at(compare.selected, compare.focused)
    lose("b")
    compare.follow()
    assert seen(compare) == "bDf"
    assert stems([library.current]) == "d"
    lose("df")
    assert compare.is_over


def test_a_challenger_that_vanishes_gives_the_focus_to_the_champion(compare, library, lose):
    compare.open()
    library.look_at(compare.selected, compare.focused)
    lose("b")
    compare.follow()
    assert seen(compare) == "Ab"
    compare.winner()
    assert seen(compare) == "Ab"
    compare.step(1, 0, 2)
    assert seen(compare) == "aC"
    lose("a")
    compare.follow()
    assert seen(compare) == "aC"
    compare.winner()
    assert seen(compare) == "cD"


def test_a_pane_whose_photo_is_gone_can_be_dropped_and_never_has_the_focus(compare, library, lose):
    compare.open()
    library.look_at(compare.selected, compare.focused)
    lose("a")
    compare.follow()
    compare.turn(1)
    compare.focus(paths("a")[0])
    assert seen(compare) == "aB"
    compare.drop(paths("a")[0])
    assert seen(compare) == "bC"
    lose("c")
    compare.follow()
    compare.drop(paths("c")[0])
    assert seen(compare) == "bD"


def test_what_the_filter_would_hide_stays_until_one_leaves(compare, library):
    compare.open()
    library.look_at(compare.selected, compare.focused)
    library.hold(compare.panes)
    library.set_filter(PhotoFilter(text="e.jpg"))
    compare.follow()
    assert seen(compare) == "aB"
    assert stems([library.current]) == "b"
    assert library.is_held_back(paths("b")[0])
    compare.step(1, 0, 2)
    assert seen(compare) == "aE"
    library.hold(compare.panes)
    library.look_at(compare.selected, compare.focused)
    assert library.position_of(paths("b")[0]) is None
    assert library.position_of(paths("a")[0]) == 0


def test_another_selection_made_elsewhere_is_compared(compare, library, select):
    select("bdf")
    compare.open()
    select("gh")
    compare.follow()
    assert seen(compare) == "Gh"
