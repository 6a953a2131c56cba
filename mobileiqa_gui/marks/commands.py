"""Marks by key and menu."""

from __future__ import annotations

from core.marks.marks import Colour, Flag
from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.marks.marking import Marking
from mobileiqa_gui.marks.presenter import Press
from mobileiqa_gui.marks.rating_next import RatingNext
from mobileiqa_gui.marks.turning import Turning
from mobileiqa_gui.marks.whole_set import WholeSet
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP


def _command(name: str, text: str, key: str, press: Press, place: int) -> Command[Marking]:
    keys = (key,) if key else ()
    return Command(
        f"marks.{name}", text, keys, Section.MARK, Reach.PHOTOS,
        on=Marking, run=lambda marking: marking.press(press),
        enabled=lambda situation: situation.selected > 0, place=place,
    )  # fmt: skip


def _and_next(command: Command[Marking], text: str, press: Press) -> Command[Marking]:
    return Command(
        f"{command.id}_and_next", text, tuple(f"Shift+{key}" for key in command.keys),
        Section.MARK, Reach.GRID | Reach.LOUPE,
        on=Marking, run=lambda marking: marking.press(press, once=True),
        enabled=command.enabled, place=command.place + 100,
    )  # fmt: skip


STARS = (
    _command("stars_0", QT_TRANSLATE_NOOP("commands", "No stars"), "0", Press(stars=0), 0),
    _command("stars_1", QT_TRANSLATE_NOOP("commands", "1 star"), "1", Press(stars=1), 1),
    _command("stars_2", QT_TRANSLATE_NOOP("commands", "2 stars"), "2", Press(stars=2), 2),
    _command("stars_3", QT_TRANSLATE_NOOP("commands", "3 stars"), "3", Press(stars=3), 3),
    _command("stars_4", QT_TRANSLATE_NOOP("commands", "4 stars"), "4", Press(stars=4), 4),
    _command("stars_5", QT_TRANSLATE_NOOP("commands", "5 stars"), "5", Press(stars=5), 5),
)
PICK = _command("pick", QT_TRANSLATE_NOOP("commands", "Pick"), "P", Press(flag=Flag.PICK), 6)
REJECT = _command(
    "reject", QT_TRANSLATE_NOOP("commands", "Reject"), "X", Press(flag=Flag.REJECT), 7
)
UNFLAG = _command(
    "unflag", QT_TRANSLATE_NOOP("commands", "No flag"), "U", Press(clears_flag=True), 8
)
FLAGS = (PICK, REJECT, UNFLAG)
LABELS = (
    _command("red", QT_TRANSLATE_NOOP("commands", "Red label"), "6", Press(colour=Colour.RED), 9),
    _command(
        "yellow",
        QT_TRANSLATE_NOOP("commands", "Yellow label"),
        "7",
        Press(colour=Colour.YELLOW),
        10,
    ),
    _command(
        "green", QT_TRANSLATE_NOOP("commands", "Green label"), "8", Press(colour=Colour.GREEN), 11
    ),
    _command(
        "blue", QT_TRANSLATE_NOOP("commands", "Blue label"), "9", Press(colour=Colour.BLUE), 12
    ),
    _command(
        "purple", QT_TRANSLATE_NOOP("commands", "Purple label"), "", Press(colour=Colour.PURPLE), 13
    ),
    _command("no_label", QT_TRANSLATE_NOOP("commands", "No label"), "", Press(), 14),
)
AND_NEXT = (
    _and_next(STARS[0], QT_TRANSLATE_NOOP("commands", "No stars, next photo"), Press(stars=0)),
    _and_next(STARS[1], QT_TRANSLATE_NOOP("commands", "1 star, next photo"), Press(stars=1)),
    _and_next(STARS[2], QT_TRANSLATE_NOOP("commands", "2 stars, next photo"), Press(stars=2)),
    _and_next(STARS[3], QT_TRANSLATE_NOOP("commands", "3 stars, next photo"), Press(stars=3)),
    _and_next(STARS[4], QT_TRANSLATE_NOOP("commands", "4 stars, next photo"), Press(stars=4)),
    _and_next(STARS[5], QT_TRANSLATE_NOOP("commands", "5 stars, next photo"), Press(stars=5)),
    _and_next(PICK, QT_TRANSLATE_NOOP("commands", "Pick, next photo"), Press(flag=Flag.PICK)),
    _and_next(REJECT, QT_TRANSLATE_NOOP("commands", "Reject, next photo"), Press(flag=Flag.REJECT)),
    _and_next(
        UNFLAG, QT_TRANSLATE_NOOP("commands", "No flag, next photo"), Press(clears_flag=True)
    ),
)
TURN_LEFT = Command(
    "marks.turn_left",
    QT_TRANSLATE_NOOP("commands", "Turn left"),
    ("Ctrl+[",),
    section=Section.MARK,
    reach=Reach.PHOTOS,
    on=Turning,
    run=lambda turning: turning.turn(-1),
    enabled=lambda situation: situation.selected > 0,
    place=20,
)
TURN_RIGHT = Command(
    "marks.turn_right",
    QT_TRANSLATE_NOOP("commands", "Turn right"),
    ("Ctrl+]",),
    section=Section.MARK,
    reach=Reach.PHOTOS,
    on=Turning,
    run=lambda turning: turning.turn(1),
    enabled=lambda situation: situation.selected > 0,
    place=21,
)
TURNS = (TURN_LEFT, TURN_RIGHT)
ADVANCE = Command(
    "marks.advance",
    QT_TRANSLATE_NOOP("commands", "On to the next photo after each mark"),
    section=Section.MARK,
    on=Marking,
    run=Marking.toggle_advancing,
    place=200,
)

FROM_SCORES = Command(
    "marks.from_scores",
    QT_TRANSLATE_NOOP("commands", "Stars from scores, where there are none…"),
    section=Section.MARK,
    on=WholeSet,
    run=WholeSet.ask_for_stars,
    enabled=lambda situation: situation.shown > 0,
    place=210,
)
RATE_NEXT = Command(
    "marks.rate_next",
    QT_TRANSLATE_NOOP("commands", "Rate these 50 next"),
    section=Section.MARK,
    on=RatingNext,
    run=RatingNext.ask,
    enabled=lambda situation: situation.photos > 0,
    place=209,
)
WRITE_SIDECARS = Command(
    "marks.write_sidecars",
    QT_TRANSLATE_NOOP("commands", "Write marks to sidecars"),
    ("Ctrl+S",),
    section=Section.MARK,
    on=WholeSet,
    run=WholeSet.write_sidecars,
    enabled=lambda situation: situation.shown > 0,
    place=211,
)

COMMANDS = (
    *STARS,
    *FLAGS,
    *LABELS,
    *AND_NEXT,
    *TURNS,
    ADVANCE,
    RATE_NEXT,
    FROM_SCORES,
    WRITE_SIDECARS,
)
