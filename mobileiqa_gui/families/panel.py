"""A family's part of the inspector."""

from __future__ import annotations

import importlib
from typing import Protocol

from PySide6.QtWidgets import QWidget

from core.families.family import Family
from core.results.assessment import Assessment


class FamilyPanel(Protocol):
    """What `Family.panel` names: a widget class, made without arguments.

    It stands below the score. Without an assessment it keeps its places empty, so that nothing
    jumps when one comes.
    """

    def show_assessment(self, assessment: Assessment | None) -> None:
        """What the family has to say of a photo; None: not scored yet."""


def make_panel(family: Family) -> QWidget | None:
    """The family's panel, a FamilyPanel; None where it brings none."""
    if family.panel is None:
        return None
    module, attribute = family.panel.split(":")
    made = getattr(importlib.import_module(module), attribute)()
    assert isinstance(made, QWidget)
    return made
