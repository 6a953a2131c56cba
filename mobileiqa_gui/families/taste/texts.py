"""The phrases of taste, marked for translators."""

from __future__ import annotations

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("families", "± stars"),
    QT_TRANSLATE_NOOP("families", "Technical score"),
    QT_TRANSLATE_NOOP("families", "Unlike anything rated"),
    QT_TRANSLATE_NOOP("families", "Rated photos"),
    QT_TRANSLATE_NOOP("families", "Reads the features of"),
    QT_TRANSLATE_NOOP("families", "My taste"),
)
