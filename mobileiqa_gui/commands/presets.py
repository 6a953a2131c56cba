"""Keys as in other programs, for hands that know them. No Qt.

A preset names the commands whose keys differ from the declared ones, by id; a command that this
version lacks is passed over. Sources: the manuals of digiKam (shortcuts) and darktable (stars,
colour labels, culling, full preview), and lists of Lightroom Classic's keys.
"""

from __future__ import annotations

from collections.abc import Mapping

Keys = tuple[str, ...]

LIGHTROOM, DIGIKAM, DARKTABLE = "lightroom", "digikam", "darktable"

# digiKam numbers its labels: 1 red, 2 orange, 3 yellow, 4 green, 5 blue, 6 magenta.
_DIGIKAM_LABELS: Mapping[str, Keys] = {
    "marks.no_label": ("Ctrl+Alt+0",),
    "marks.red": ("Ctrl+Alt+1",),
    "marks.yellow": ("Ctrl+Alt+3",),
    "marks.green": ("Ctrl+Alt+4",),
    "marks.blue": ("Ctrl+Alt+5",),
    "marks.purple": ("Ctrl+Alt+6",),
}
_DIGIKAM_MARKS = {
    **{f"marks.stars_{count}": f"Ctrl+{count}" for count in range(6)},
    "marks.pick": "Alt+3",
    "marks.reject": "Alt+1",
    "marks.unflag": "Alt+0",
}
# There Alt and a digit set flags: by stars one filters in the bar.
_DIGIKAM_FILTERS: Mapping[str, Keys] = {
    "library.filter_off": ("Ctrl+Shift+L",),
    "library.filter_unrated": (),
    **{f"library.filter_stars_{count}": () for count in range(1, 6)},
}
_DARKTABLE_LABELS: Mapping[str, Keys] = {
    "marks.red": ("F1",),
    "marks.yellow": ("F2",),
    "marks.green": ("F3",),
    "marks.blue": ("F4",),
    "marks.purple": ("F5",),
}


def _and_next(keys: Mapping[str, str]) -> dict[str, Keys]:
    """Each mark, and with Shift the same and on to the next photo."""
    once: dict[str, Keys] = {name: (key,) for name, key in keys.items()}
    return once | {f"{name}_and_next": (_shifted(key),) for name, key in keys.items()}


def _shifted(key: str) -> str:
    *held, last = key.split("+")
    return "+".join((*held, "Shift", last))


PRESETS: Mapping[str, Mapping[str, Keys]] = {
    LIGHTROOM: {"window.full_screen": ("F11", "F")},
    DIGIKAM: {
        **_DIGIKAM_LABELS,
        **_DIGIKAM_FILTERS,
        **_and_next(_DIGIKAM_MARKS),
        "window.loupe": ("F3", "E"),
        "window.compare": ("L", "Ctrl+L"),
        "window.full_screen": ("Ctrl+Shift+F", "F11"),
        "window.usual_size": ("Ctrl+Alt+E",),  # Ctrl+0 takes the stars away
        "loupe.full_size": ("Ctrl+.", "Z"),
        "marks.turn_left": ("Ctrl+Shift+Left", "Ctrl+["),
        "marks.turn_right": ("Ctrl+Shift+Right", "Ctrl+]"),
    },
    DARKTABLE: {
        **_DARKTABLE_LABELS,
        **_and_next({"marks.reject": "R"}),
        "window.toggle_loupe": ("F", "W", "Return", "Enter"),
        "window.compare": ("X",),
        "window.survey": ("Ctrl+X",),
        "window.guide": (),  # F1 to F5 are colours
        "folder.refresh": ("Shift+F5",),
        "what_if.toggle": ("Ctrl+Shift+W",),  # W is full preview
    },
}
