"""Windows are at first no larger than their screen."""

from __future__ import annotations

import pytest

from mobileiqa_gui.screen.fitting import first_size, least_size


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ((2560, 1440), (1440, 900)),
        ((1440, 900), (1424, 852)),
        ((1366, 728), (1350, 680)),
        ((911, 512), (895, 464)),
    ],
)
def test_the_usual_size_where_there_is_room_for_it(room, size):
    assert first_size((1440, 900), room) == size


def test_the_least_size_gives_way_on_a_smaller_screen_alone():
    assert least_size((1024, 640), (1366, 728)) == (1024, 640)
    assert least_size((1024, 640), (911, 512)) == (895, 464)
