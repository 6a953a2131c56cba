"""Re-IQA's phrases, marked for translators."""

from __future__ import annotations

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("families", "Encoders"),
    QT_TRANSLATE_NOOP("families", "Features"),
    QT_TRANSLATE_NOOP("families", "Rated photos"),
)
