"""MobileIQA's phrases, marked for translators; `{number}` is that of a view."""

from __future__ import annotations

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("families", "All views"),
    QT_TRANSLATE_NOOP("families", "Quality lost"),
    QT_TRANSLATE_NOOP("families", "View {number}"),
    QT_TRANSLATE_NOOP("families", "Views"),
    QT_TRANSLATE_NOOP("families", "Maps to be believed, of 100"),
    QT_TRANSLATE_NOOP("families", "not measured"),
    QT_TRANSLATE_NOOP("families", "Where all views together looked"),
    QT_TRANSLATE_NOOP("families", "Where view {number} looked"),
    QT_TRANSLATE_NOOP("families", "Where in the photo score points are lost"),
    QT_TRANSLATE_NOOP("families", "Looked at, compared with the average"),
    QT_TRANSLATE_NOOP("families", "Views apart"),
    QT_TRANSLATE_NOOP("families", "Apart"),
    QT_TRANSLATE_NOOP("families", "Ruling view"),
    QT_TRANSLATE_NOOP("families", "Ruling"),
    QT_TRANSLATE_NOOP("families", "Where one view looked and another did not"),
    QT_TRANSLATE_NOOP("families", "Which view looked most at each place, and how much"),
    QT_TRANSLATE_NOOP("families", "¼ or less"),
    QT_TRANSLATE_NOOP("families", "average"),
    QT_TRANSLATE_NOOP("families", "32× or more"),
    QT_TRANSLATE_NOOP("families", "64× or more"),
    QT_TRANSLATE_NOOP("families", "the same"),
    QT_TRANSLATE_NOOP("families", "{value}× the average"),
    QT_TRANSLATE_NOOP("families", "Score points lost per 1 % of the photo"),
    QT_TRANSLATE_NOOP("families", "3.2 or more"),
    QT_TRANSLATE_NOOP("families", "{value} points lost per 1 % of the photo"),
    QT_TRANSLATE_NOOP("families", "How far the views are apart"),
    QT_TRANSLATE_NOOP("families", "{value}× from view to view"),
    QT_TRANSLATE_NOOP("families", "Which view took most"),
)
