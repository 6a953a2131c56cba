"""Words that families bring in English, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.results.words import Phrase

CONTEXT = "families"


def translated(words: Phrase) -> str:
    """The phrase in the window's language, its places filled."""
    return words.fill(QCoreApplication.translate(CONTEXT, words.text))
