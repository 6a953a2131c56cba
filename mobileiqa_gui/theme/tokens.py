"""The theme's measures and colours, in one place for both themes. No Qt.

Greys carry no tint (a tint shifts how people judge a photo's colour) and are named by their CIE
lightness. The accent marks focus and selection and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mobileiqa_gui.theme.colour import Rgb, from_hex, grey

ThemeName = Literal["dark", "light"]
# What a person chooses; "system" is whichever of the two the system shows at the time.
Appearance = Literal["dark", "light", "system"]

FONT_FAMILY = "Inter"
# Text sizes in logical pixels at text scale 1; the largest is for the score alone.
TEXT_SMALL = 11
TEXT_BODY = 13
TEXT_TITLE = 16
TEXT_SCORE = 28

# Spacing: multiples of 4 logical pixels.
SPACE = 4
SPACE_2 = 8
SPACE_3 = 12
SPACE_4 = 16
SPACE_6 = 24

RADIUS = 4
CONTROL_HEIGHT = 28
ROW_HEIGHT = 24
ICON_SIZE = 16


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by what they are for.

    `outline` is around a button, which its text makes known; `handle` is what makes a control known
    by itself: the edge of a field or a box to tick, what is pulled, what is on.
    """

    name: ThemeName
    window: Rgb
    panel: Rgb
    field: Rgb
    hover: Rgb
    pressed: Rgb
    checked: Rgb
    separator: Rgb
    outline: Rgb
    text: Rgb
    secondary: Rgb
    disabled: Rgb
    icon: Rgb
    handle: Rgb
    handle_hover: Rgb
    accent: Rgb
    selection: Rgb
    tooltip: Rgb
    tooltip_text: Rgb


DARK = Theme(
    name="dark",
    window=grey(12),
    panel=grey(16),
    field=grey(22),
    hover=grey(27),
    pressed=grey(32),
    checked=grey(35),
    separator=grey(24),
    outline=grey(34),
    text=grey(90),
    secondary=grey(70),
    disabled=grey(44),
    icon=grey(78),
    handle=grey(54),
    handle_hover=grey(66),
    accent=from_hex("#6fa8e0"),
    selection=from_hex("#2d4a68"),
    tooltip=grey(28),
    tooltip_text=grey(92),
)

LIGHT = Theme(
    name="light",
    window=grey(88),
    panel=grey(93),
    field=grey(98),
    hover=grey(87),
    pressed=grey(82),
    checked=grey(80),
    separator=grey(84),
    outline=grey(76),
    text=grey(14),
    secondary=grey(36),
    disabled=grey(64),
    icon=grey(26),
    handle=grey(52),
    handle_hover=grey(40),
    accent=from_hex("#1a5fa3"),
    selection=from_hex("#c3daf2"),
    tooltip=grey(98),
    tooltip_text=grey(14),
)

THEMES: dict[ThemeName, Theme] = {"dark": DARK, "light": LIGHT}
