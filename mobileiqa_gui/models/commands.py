"""What can be asked of models."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.models.choice import ModelChoice
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

OPEN_FILE = Command(
    "models.open_file",
    QT_TRANSLATE_NOOP("commands", "Open a model file…"),
    on=ModelChoice,
    run=ModelChoice.ask_for_file,
)
ABOUT = Command(
    "models.about",
    QT_TRANSLATE_NOOP("commands", "About this model"),
    on=ModelChoice,
    run=ModelChoice.show_about,
    enabled=lambda situation: situation.has_model,
)

FIT_TO_STARS = Command(
    "models.fit_to_stars",
    QT_TRANSLATE_NOOP("commands", "Fit scores to my stars"),
    on=ModelChoice,
    run=ModelChoice.fit_to_stars,
    enabled=lambda situation: situation.has_model and situation.photos > 0,
)

COMMANDS = (OPEN_FILE, ABOUT, FIT_TO_STARS)
