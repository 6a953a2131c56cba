"""Words that families bring in English, in the language of the window.

core has no Qt, so it only names its texts (`phrase("View {number}", number=2)`); they are listed
here for translators, which tests/mobileiqa_gui/test_translation.py compares with the sources.
"""

from __future__ import annotations

from core.results.words import Phrase
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate

TEXTS = (
    # core/results/columns.py
    QT_TRANSLATE_NOOP("families", "Score"),
    QT_TRANSLATE_NOOP("families", "Band"),
    QT_TRANSLATE_NOOP("families", "Opinions"),
    QT_TRANSLATE_NOOP("families", "Disagreement"),
    QT_TRANSLATE_NOOP("families", "Raw output"),
    QT_TRANSLATE_NOOP("families", "Lowest first"),
    QT_TRANSLATE_NOOP("families", "Highest first"),
    # core/families/mobileiqa
    QT_TRANSLATE_NOOP("families", "Views"),
    QT_TRANSLATE_NOOP("families", "Looked at, compared with the average"),
    QT_TRANSLATE_NOOP("families", "a quarter"),
    QT_TRANSLATE_NOOP("families", "average"),
    QT_TRANSLATE_NOOP("families", "4 times as much"),
    QT_TRANSLATE_NOOP("families", "Score points lost"),
    QT_TRANSLATE_NOOP("families", "All views"),
    QT_TRANSLATE_NOOP("families", "Where all views together looked"),
    QT_TRANSLATE_NOOP("families", "Quality lost"),
    QT_TRANSLATE_NOOP("families", "Where in the photo score points are lost"),
    QT_TRANSLATE_NOOP("families", "View {number}"),
    QT_TRANSLATE_NOOP("families", "Where view {number} looked"),
)


def translated(words: Phrase) -> str:
    """The phrase in the window's language, its places filled."""
    return words.fill(translate("families", words.text))
