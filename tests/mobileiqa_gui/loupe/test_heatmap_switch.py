"""A tap toggles, holding peeks."""

from __future__ import annotations

from mobileiqa_gui.loupe.heatmap_switch import HOLD_SECONDS, HeatmapSwitch


def test_a_tap_turns_on_and_the_next_off():
    switch = HeatmapSwitch()
    switch.pressed(10.0)
    assert switch.on
    switch.released(10.1)
    assert switch.on
    switch.pressed(11.0)
    switch.released(11.05)
    assert not switch.on


def test_holding_shows_only_while_held():
    switch = HeatmapSwitch()
    switch.pressed(10.0)
    assert switch.on
    switch.released(10.0 + HOLD_SECONDS)
    assert not switch.on


def test_holding_while_on_peeks_at_the_photo():
    switch = HeatmapSwitch()
    switch.set(True)
    switch.pressed(1.0)
    assert not switch.on
    switch.released(2.0)
    assert switch.on


def test_automatic_repetition_changes_nothing():
    switch = HeatmapSwitch()
    for tick in range(20):
        switch.pressed(5 + tick * 0.03)
    assert switch.on
    switch.released(5.6)
    assert not switch.on


def test_a_release_without_a_press_changes_nothing():
    switch = HeatmapSwitch()
    switch.released(3.0)
    assert not switch.on


def test_setting_by_other_means_ends_a_peek():
    switch = HeatmapSwitch()
    switch.pressed(1.0)
    switch.set(True)
    switch.released(9.0)
    assert switch.on
