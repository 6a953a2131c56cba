"""CVRKD-IQA's phrases, marked for translators."""

from __future__ import annotations

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("families", "Likeness"),
    QT_TRANSLATE_NOOP("families", "Role"),
    QT_TRANSLATE_NOOP("families", "Windows"),
    QT_TRANSLATE_NOOP("families", "Patches that lower the score"),
    QT_TRANSLATE_NOOP("families", "Lowering"),
    QT_TRANSLATE_NOOP(
        "families",
        "Which windows of the photo lower its score beside the most alike good photo",
    ),
    QT_TRANSLATE_NOOP("families", "Lowers the score by {value} points"),
)
