"""Which profile pixels are converted to, and what is said of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColorSpace

from mobileiqa_gui.screen.colours import ScreenColours, system_profile
from mobileiqa_gui.screen.profile import Origin, ScreenProfile, screen_profile

WIDE = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
P3 = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())


@pytest.fixture
def chosen(tmp_path):
    path = tmp_path / "screen.icc"
    path.write_bytes(P3)
    return path


def test_the_systems_profile_comes_first(chosen):
    found = screen_profile(WIDE, chosen)
    assert (found.icc, found.origin, found.problem) == (WIDE, Origin.SYSTEM, "")
    assert found.words == f"Colours: converted to the screen's profile, {found.name}."
    assert "Adobe" in found.name


def test_then_the_chosen_one(chosen):
    found = screen_profile(None, chosen)
    assert (found.icc, found.origin) == (P3, Origin.CHOSEN)
    assert "chosen profile" in found.words


def test_else_srgb():
    assert screen_profile(None, None) == ScreenProfile()
    assert "names no profile" in ScreenProfile().words


@pytest.mark.parametrize("content", [b"", b"not a profile", P3[:200], b"\0" * 4096])
def test_a_broken_file_is_said_and_srgb_stays(tmp_path, content):
    path = tmp_path / "broken.icc"
    path.write_bytes(content)
    found = screen_profile(None, path)
    assert found.icc is None
    assert found.problem == (
        f"{path} is no profile of a screen; choose another one in the settings."
    )
    assert found.words.startswith("Colours: sRGB.\n")


def test_a_file_that_is_gone(tmp_path):
    found = screen_profile(None, tmp_path / "gone.icc")
    assert (found.icc, found.problem.endswith("choose another profile in the settings.")) == (
        None,
        True,
    )


def test_a_damaged_profile_of_the_system_gives_way_to_the_chosen_one(chosen):
    found = screen_profile(b"damaged", chosen)
    assert (found.icc, found.origin) == (P3, Origin.CHOSEN)
    assert "damaged" in found.problem


def test_a_change_is_told_once(qapp, chosen):
    colours = ScreenColours()
    told: list[ScreenProfile] = []
    colours.changed.connect(told.append)
    colours.set_chosen(chosen)
    colours.look()
    colours.set_chosen(None)
    assert [profile.icc for profile in told] == [P3, None]


def test_without_a_display_the_system_says_nothing(qapp):
    assert system_profile(qapp.primaryScreen()) is None
