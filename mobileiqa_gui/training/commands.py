"""What can be asked of training."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.training.link import TrainingLink
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TRAIN = Command(
    "training.open",
    QT_TRANSLATE_NOOP("commands", "Train a model…"),
    on=TrainingLink,
    run=TrainingLink.open,
)

COMMANDS = (TRAIN,)
