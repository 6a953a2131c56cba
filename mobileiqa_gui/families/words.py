"""Words that core brings in English, in the language of the window.

core has no Qt, so it only names its texts as phrases. Those of columns and operations are listed
here for translators, those of a family in mobileiqa_gui/families/NAME/texts.py;
tests/mobileiqa_gui/test_translation.py compares both with the sources.
"""

from __future__ import annotations

from core.results.words import Phrase
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate

TEXTS = (
    # core/results
    QT_TRANSLATE_NOOP("families", "Score"),
    QT_TRANSLATE_NOOP("families", "Band"),
    QT_TRANSLATE_NOOP("families", "Opinions"),
    QT_TRANSLATE_NOOP("families", "Disagreement"),
    QT_TRANSLATE_NOOP("families", "Raw output"),
    QT_TRANSLATE_NOOP("families", "Lowest first"),
    QT_TRANSLATE_NOOP("families", "Highest first"),
    # core/catalogue
    QT_TRANSLATE_NOOP("families", "Forget the results of “{folder}”"),
    QT_TRANSLATE_NOOP("families", "Bring back the results of “{folder}”"),
    QT_TRANSLATE_NOOP(
        "families",
        "The results of “{folder}” were deleted meanwhile: nothing is left to bring back.",
    ),
    # core/catalogue: moving
    QT_TRANSLATE_NOOP("families", "Put a photo into the trash"),
    QT_TRANSLATE_NOOP("families", "Put {photos} photos into the trash"),
    QT_TRANSLATE_NOOP("families", "Copy a photo to “{folder}”"),
    QT_TRANSLATE_NOOP("families", "Copy {photos} photos to “{folder}”"),
    QT_TRANSLATE_NOOP("families", "Move a photo to “{folder}”"),
    QT_TRANSLATE_NOOP("families", "Move {photos} photos to “{folder}”"),
    QT_TRANSLATE_NOOP("families", "Bring back moved photos"),
    QT_TRANSLATE_NOOP("families", "{name} stayed where it is: {reason}"),
    QT_TRANSLATE_NOOP(
        "families",
        "{count} photos stayed where they are, the first of them {name}: {reason}",
    ),
    QT_TRANSLATE_NOOP("families", "Moving photos was cut off earlier. {reason}"),
    QT_TRANSLATE_NOOP(
        "families", "Moving photos was cut off earlier; they are back where they were."
    ),
    QT_TRANSLATE_NOOP(
        "families",
        "Moving or copying photos was cut off earlier. Now it is finished: {done} of {photos}.",
    ),
)


def translated(words: Phrase) -> str:
    """The phrase in the window's language, its places filled."""
    return words.fill(translate("families", words.text))
