"""What families of models say in English, in the user's language.

core has no Qt: a family gives the names of its maps, units and columns as phrases, and whatever
shows one passes it through `translated`. Its texts are marked for translators in
mobileiqa_gui/families/NAME/texts.py; one that is missing there stays English.
"""

from __future__ import annotations

from core.results.words import Phrase
from mobileiqa_gui.translation import translate


def translated(words: Phrase) -> str:
    """The phrase in the user's language, its places filled."""
    return words.fill(translate("families", words.text))
