"""What can be asked of good photos to compare with."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.references.link import ReferencesLink
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

COMPARE = Command(
    "references.compare",
    QT_TRANSLATE_NOOP("commands", "Compare with a good photo…"),
    on=ReferencesLink,
    run=ReferencesLink.open,
    enabled=lambda situation: situation.shown > 0,
)
MAKE = Command(
    "references.make",
    QT_TRANSLATE_NOOP("commands", "Make a reference set…"),
    on=ReferencesLink,
    run=ReferencesLink.make,
    enabled=lambda situation: situation.shown > 0,
)

COMMANDS = (COMPARE, MAKE)
