"""Photos seen together: focus, dropping until the keepers are left, putting back."""

from __future__ import annotations

import pytest

from mobileiqa_gui.compare.chosen import Chosen
from mobileiqa_gui.compare.survey import MOST_SURVEYED, SurveyPresenter
from tests.mobileiqa_gui.compare.sets import paths, stems


@pytest.fixture
def chosen(library) -> Chosen:
    made = Chosen(library, 4)
    made.open(paths("abcdef"), paths("c")[0])
    return made


def focused(chosen: Chosen) -> str:
    return stems([chosen.focused])


def test_the_first_few_have_panes_and_the_current_one_the_focus(chosen):
    assert stems(chosen.panes) == "abcd"
    assert chosen.beyond == 2
    assert focused(chosen) == "c"
    chosen.open(paths("abcdef"), paths("f")[0])
    assert focused(chosen) == "a"


def test_the_focus_walks_and_turns(chosen):
    chosen.step(1, 0, 2)
    assert focused(chosen) == "d"
    chosen.step(0, -1, 2)
    assert focused(chosen) == "b"
    chosen.turn(-1)
    chosen.turn(-1)
    assert focused(chosen) == "d"
    chosen.turn(1)
    assert focused(chosen) == "a"


def test_what_is_dropped_makes_room_and_the_one_in_its_place_has_the_focus(chosen):
    chosen.drop()
    assert stems(chosen.panes) == "abde"
    assert focused(chosen) == "d"
    chosen.focus(paths("e")[0])
    chosen.drop()
    assert stems(chosen.panes) == "abdf"
    assert focused(chosen) == "f"
    chosen.drop()
    assert stems(chosen.panes) == "abd"
    assert focused(chosen) == "d"


def test_the_last_one_stays(chosen):
    for _ in range(9):
        chosen.drop()
    assert stems(chosen.photos) == "a"
    assert chosen.drop() is None
    assert focused(chosen) == "a"


def test_dropped_photos_come_back_to_their_places_the_last_one_first(chosen):
    chosen.drop()
    chosen.drop()
    assert stems(chosen.photos) == "abef"
    assert stems([chosen.put_back()]) == "d"
    assert stems([chosen.put_back()]) == "c"
    assert stems(chosen.photos) == "abcdef"
    assert focused(chosen) == "c"
    assert not chosen.can_put_back
    assert chosen.put_back() is None


def test_a_dropped_photo_that_vanished_does_not_come_back(chosen, lose):
    chosen.drop()
    lose("c")
    assert not chosen.can_put_back
    assert chosen.put_back() is None


def test_a_photo_that_vanishes_keeps_its_pane_and_hands_on_the_focus(chosen, library, lose):
    lose("c")
    assert chosen.follow(paths("abdef"), paths("d")[0])
    assert stems(chosen.panes) == "abcd"
    assert focused(chosen) == "d"


def test_what_is_not_there_never_has_the_focus(chosen, lose):
    lose("bd")
    chosen.follow(paths("acef"), paths("c")[0])
    chosen.step(-1, 0, 4)
    assert focused(chosen) == "a"
    chosen.focus(paths("b")[0])
    assert focused(chosen) == "a"
    chosen.turn(1)
    assert focused(chosen) == "c"
    chosen.step(1, 0, 4)  # beyond is only one that is gone
    assert focused(chosen) == "c"
    chosen.go_to_end(1)
    assert focused(chosen) == "c"
    # It can be dropped all the same, and what is dropped hands the focus to one that is there.
    assert stems([chosen.drop(paths("d")[0])]) == "d"
    assert focused(chosen) == "c"
    assert stems(chosen.panes) == "abce"
    chosen.turn(-1)
    chosen.drop()
    assert focused(chosen) == "c"
    lose("ce")
    chosen.open(paths("bcde"), paths("c")[0])
    assert chosen.focused is None


def test_another_selection_is_another_set(chosen):
    assert not chosen.follow(paths("ag"), paths("a")[0])
    assert chosen.follow(paths("b"), paths("b")[0])  # one of them alone: it has the focus
    assert focused(chosen) == "b"
    assert chosen.follow(paths("fedcba"), paths("b")[0])
    assert focused(chosen) == "b"


def test_survey_shows_the_selection_and_what_is_dropped_leaves_it(library, select):
    select("bcd")
    survey = SurveyPresenter(library)
    survey.open()
    assert stems(survey.panes) == "bcd"
    survey.focus(paths("c")[0])
    assert stems([survey.drop()]) == "c"
    assert stems(survey.selected) == "bd"
    assert stems(survey.leave()) == "bd"
    assert stems([survey.focused]) == "d"
    survey.go_to_end(-1)
    assert stems([survey.focused]) == "b"
    assert survey.sentence() == ""


def test_survey_entered_again_with_what_is_left_can_still_put_back(library, select):
    select("bcd")
    survey = SurveyPresenter(library)
    survey.open()
    survey.drop()
    library.look_at(survey.leave(), survey.focused)
    survey.open()
    assert survey.can_put_back
    select("efg")
    survey.open()
    assert stems(survey.panes) == "efg"
    assert not survey.can_put_back


def test_survey_of_one_photo_says_what_to_do(library):
    survey = SurveyPresenter(library)
    survey.open()
    assert stems(survey.panes) == "a"
    assert "Select several photos" in survey.sentence()


def test_survey_of_very_many_says_how_many_are_seen(library):
    survey = SurveyPresenter(library)
    names = [chr(ord("A") + number) for number in range(MOST_SURVEYED + 4)]
    survey.chosen.open(tuple(paths(names)), None)
    assert survey.sentence() == "The first 36 of 40 selected photos"
