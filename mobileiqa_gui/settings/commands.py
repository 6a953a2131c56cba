"""What can be asked of the settings."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.settings.opening import SettingsOpening
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

SETTINGS = Command(
    "settings.show",
    QT_TRANSLATE_NOOP("commands", "Settings…"),
    on=SettingsOpening,
    run=SettingsOpening.show,
)

COMMANDS = (SETTINGS,)
