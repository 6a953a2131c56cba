"""Taste by key and menu."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Section
from mobileiqa_gui.families.taste.feature import TasteFeature
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

PANEL = Command(
    "taste.panel",
    QT_TRANSLATE_NOOP("commands", "My taste: learned from your stars"),
    ("Ctrl+Shift+T",),
    Section.VIEWS,
    on=TasteFeature,
    run=TasteFeature.toggle_panel,
    enabled=lambda situation: situation.photos > 0,
    place=6,
)

COMMANDS = (PANEL,)
