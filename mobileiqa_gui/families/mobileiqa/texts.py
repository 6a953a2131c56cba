"""MobileIQA's phrases, marked for translators; `{number}` is that of a view."""

from __future__ import annotations

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("families", "All views"),
    QT_TRANSLATE_NOOP("families", "Quality lost"),
    QT_TRANSLATE_NOOP("families", "View {number}"),
    QT_TRANSLATE_NOOP("families", "Views"),
    QT_TRANSLATE_NOOP("families", "Where all views together looked"),
    QT_TRANSLATE_NOOP("families", "Where view {number} looked"),
    QT_TRANSLATE_NOOP("families", "Where in the photo score points are lost"),
    QT_TRANSLATE_NOOP("families", "Looked at, compared with the average"),
    QT_TRANSLATE_NOOP("families", "a quarter"),
    QT_TRANSLATE_NOOP("families", "average"),
    QT_TRANSLATE_NOOP("families", "4 times as much"),
    QT_TRANSLATE_NOOP("families", "Score points lost"),
)
