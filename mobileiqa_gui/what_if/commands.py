"""What can be asked of faults laid on a photo."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP
from mobileiqa_gui.what_if.control import WhatIf

TOGGLE = Command(
    "what_if.toggle",
    QT_TRANSLATE_NOOP("commands", "What if: lay faults on a copy and see what they cost"),
    ("W",),
    Section.LOOK,
    Reach.PHOTOS,
    on=WhatIf,
    run=WhatIf.toggle,
    place=2,
)
BEFORE = Command(
    "what_if.before",
    QT_TRANSLATE_NOOP("commands", "What if: the photo before, and after"),
    ("Shift+W",),
    Section.LOOK,
    Reach.LOUPE,
    on=WhatIf,
    run=WhatIf.toggle_before,
    place=2,
)

COMMANDS = (TOGGLE, BEFORE)
