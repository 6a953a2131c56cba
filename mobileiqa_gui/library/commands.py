"""What can be asked of the photos of the opened folder."""

from __future__ import annotations

from collections.abc import Callable

from core.marks.marks import Flag
from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.scoring_control import ScoringControl
from mobileiqa_gui.library.selected_work import SelectedWork
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP
from mobileiqa_gui.workbench import Workbench

# The views' own keys, listed for the key sheet.
ARROWS: Command[object] = Command(
    "library.arrows",
    QT_TRANSLATE_NOOP("commands", "Move to another photo"),
    ("Left", "Right", "Up", "Down"),
    Section.BROWSE,
    Reach.PHOTOS,
    place=1,
)
ENDS: Command[object] = Command(
    "library.ends",
    QT_TRANSLATE_NOOP("commands", "First or last photo"),
    ("Home", "End"),
    Section.BROWSE,
    Reach.PHOTOS,
    place=4,
)
PAGES: Command[object] = Command(
    "library.pages",
    QT_TRANSLATE_NOOP("commands", "A page of photos back or on"),
    ("PgUp", "PgDown"),
    Section.BROWSE,
    Reach.PHOTOS,
    place=5,
)

NEXT = Command(
    "library.next",
    QT_TRANSLATE_NOOP("commands", "Next photo"),
    ("Space",),
    Section.BROWSE,
    Reach.BROWSED,
    on=Workbench,
    run=lambda bench: bench.step(1),
    place=2,
)
PREVIOUS = Command(
    "library.previous",
    QT_TRANSLATE_NOOP("commands", "Previous photo"),
    ("Backspace",),
    Section.BROWSE,
    Reach.BROWSED,
    on=Workbench,
    run=lambda bench: bench.step(-1),
    place=3,
)
SELECT_ALL = Command(
    "library.select_all",
    QT_TRANSLATE_NOOP("commands", "Select all photos"),
    ("Ctrl+A",),
    Section.BROWSE,
    Reach.GRID,
    on=Workbench,
    run=lambda bench: bench.photo_list.select_all(),
    enabled=lambda situation: situation.shown > 0,
    place=6,
)
SELECT_MORE: Command[object] = Command(
    "library.select_more",
    QT_TRANSLATE_NOOP("commands", "Select as far as another photo"),
    ("Shift+Left", "Shift+Right"),
    Section.BROWSE,
    Reach.GRID,
    place=7,
)
EXPORT_SELECTED = Command(
    "library.export_selected",
    QT_TRANSLATE_NOOP("commands", "Export results of the selected photos…"),
    on=SelectedWork,
    run=SelectedWork.export,
    enabled=lambda situation: situation.selected > 0,
)
EXPLAIN_SELECTED = Command(
    "library.explain_selected",
    QT_TRANSLATE_NOOP("commands", "Write heatmaps of the selected photos…"),
    on=SelectedWork,
    run=SelectedWork.explain,
    enabled=lambda situation: situation.selected > 0,
)
FILTER = Command(
    "library.filter",
    QT_TRANSLATE_NOOP("commands", "Filter the photos"),
    ("\\", "Ctrl+F"),
    Section.VIEWS,
    on=FilterBar,
    run=lambda bar: bar.toggle_wanted.emit(),
    place=5,
)
FILTER_OFF = Command(
    "library.filter_off",
    QT_TRANSLATE_NOOP("commands", "Filter off, and on again"),
    ("Ctrl+L",),
    Section.VIEWS,
    on=FilterBar,
    run=FilterBar.turn_off_or_on,
    place=100,
)


def _quick(
    name: str, text: str, key: str, run: Callable[[FilterBar], None], place: int
) -> Command[FilterBar]:
    """Alt with a mark's key shows the photos that bear it; once more shows all."""
    return Command(
        f"library.filter_{name}", text, (f"Alt+{key}",), Section.VIEWS,
        on=FilterBar, run=run, place=100 + place,
    )  # fmt: skip


QUICK_FILTERS = (
    _quick(
        "unrated",
        QT_TRANSLATE_NOOP("commands", "Only photos without stars"),
        "0",
        lambda bar: bar.ask_stars(0),
        1,
    ),
    _quick(
        "stars_1",
        QT_TRANSLATE_NOOP("commands", "Only photos with 1 star or more"),
        "1",
        lambda bar: bar.ask_stars(1),
        2,
    ),
    _quick(
        "stars_2",
        QT_TRANSLATE_NOOP("commands", "Only photos with 2 stars or more"),
        "2",
        lambda bar: bar.ask_stars(2),
        3,
    ),
    _quick(
        "stars_3",
        QT_TRANSLATE_NOOP("commands", "Only photos with 3 stars or more"),
        "3",
        lambda bar: bar.ask_stars(3),
        4,
    ),
    _quick(
        "stars_4",
        QT_TRANSLATE_NOOP("commands", "Only photos with 4 stars or more"),
        "4",
        lambda bar: bar.ask_stars(4),
        5,
    ),
    _quick(
        "stars_5",
        QT_TRANSLATE_NOOP("commands", "Only photos with 5 stars"),
        "5",
        lambda bar: bar.ask_stars(5),
        6,
    ),
    _quick(
        "picked",
        QT_TRANSLATE_NOOP("commands", "Only picked photos"),
        "P",
        lambda bar: bar.ask_flag(Flag.PICK),
        7,
    ),
    _quick(
        "unflagged",
        QT_TRANSLATE_NOOP("commands", "Only photos without a flag"),
        "U",
        lambda bar: bar.ask_flag(None),
        8,
    ),
    _quick(
        "rejected",
        QT_TRANSLATE_NOOP("commands", "Only rejected photos"),
        "X",
        lambda bar: bar.ask_flag(Flag.REJECT),
        9,
    ),
)
PAUSE = Command(
    "library.pause_scoring",
    QT_TRANSLATE_NOOP("commands", "Pause or go on scoring"),
    ("Ctrl+P",),
    Section.FOLDERS,
    on=ScoringControl,
    run=ScoringControl.toggle_pause,
    place=6,
)

COMMANDS = (
    ARROWS,
    NEXT,
    PREVIOUS,
    ENDS,
    PAGES,
    SELECT_ALL,
    SELECT_MORE,
    EXPORT_SELECTED,
    EXPLAIN_SELECTED,
    FILTER,
    FILTER_OFF,
    *QUICK_FILTERS,
    PAUSE,
)
