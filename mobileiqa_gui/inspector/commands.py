"""What can be asked of the info panel."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Section
from mobileiqa_gui.inspector.panel import InspectorPanel
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

INFO = Command(
    "inspector.panel",
    QT_TRANSLATE_NOOP("commands", "Info panel"),
    ("I",),
    Section.VIEWS,
    on=InspectorPanel,
    run=lambda panel: panel.toggle_wanted.emit(),
    place=6,
)

COMMANDS = (INFO,)
