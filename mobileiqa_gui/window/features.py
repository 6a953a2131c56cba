"""The features whose commands the window offers. A new feature adds its `COMMANDS` here."""

from __future__ import annotations

from typing import Any

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.compare import commands as compare
from mobileiqa_gui.culling import commands as culling
from mobileiqa_gui.families.feature import feature_classes
from mobileiqa_gui.folder import commands as folder
from mobileiqa_gui.handover import commands as handover
from mobileiqa_gui.inspector import commands as inspector
from mobileiqa_gui.library import commands as library
from mobileiqa_gui.loupe import commands as loupe
from mobileiqa_gui.maps import commands as maps
from mobileiqa_gui.marks import commands as marks
from mobileiqa_gui.models import commands as models
from mobileiqa_gui.references import commands as references
from mobileiqa_gui.second import commands as second
from mobileiqa_gui.settings import commands as settings
from mobileiqa_gui.training import commands as training
from mobileiqa_gui.what_if import commands as what_if
from mobileiqa_gui.window import commands as window

# The menu of a heatmap's options.
MAP_OPTIONS: tuple[Command[Any], ...] = (
    loupe.TRUE_CELLS,
    loupe.MAP_IN_COLOUR,
    loupe.WIPE,
    window.MAPS,
    what_if.TOGGLE,
    loupe.COPY_MAP,
    loupe.SAVE_MAP,
    library.EXPLAIN_SELECTED,
)

COMMANDS: tuple[Command[Any], ...] = (
    *library.COMMANDS,
    *marks.COMMANDS,
    *loupe.COMMANDS,
    *compare.COMMANDS,
    *culling.COMMANDS,
    *(command for feature in feature_classes() for command in feature.commands()),
    *maps.COMMANDS,
    *what_if.COMMANDS,
    *references.COMMANDS,
    *second.COMMANDS,
    *handover.COMMANDS,
    *inspector.COMMANDS,
    *folder.COMMANDS,
    *models.COMMANDS,
    *training.COMMANDS,
    *settings.COMMANDS,
    *window.COMMANDS,
)
