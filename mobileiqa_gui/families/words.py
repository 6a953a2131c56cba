"""Words that core brings in English, in the language of the window.

core has no Qt, so it only names its texts as phrases. Those of columns and operations are listed
here for translators, those of a family in mobileiqa_gui/families/NAME/texts.py, those of culling in
mobileiqa_gui/culling/texts.py;
tests/mobileiqa_gui/test_translation.py compares both with the sources.
"""

from __future__ import annotations

from core.results.words import Phrase
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.numbers import localized
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
    QT_TRANSLATE_NOOP("families", "Name"),
    QT_TRANSLATE_NOOP("families", "A to Z"),
    QT_TRANSLATE_NOOP("families", "Z to A"),
    QT_TRANSLATE_NOOP("families", "Date"),
    QT_TRANSLATE_NOOP("families", "Oldest first"),
    QT_TRANSLATE_NOOP("families", "Newest first"),
    QT_TRANSLATE_NOOP("families", "Stars"),
    QT_TRANSLATE_NOOP("families", "Fewest first"),
    QT_TRANSLATE_NOOP("families", "Most first"),
    QT_TRANSLATE_NOOP("families", "Flag"),
    QT_TRANSLATE_NOOP("families", "Rejected first"),
    QT_TRANSLATE_NOOP("families", "Picked first"),
    QT_TRANSLATE_NOOP("families", "Colour label"),
    QT_TRANSLATE_NOOP("families", "Red first"),
    QT_TRANSLATE_NOOP("families", "Purple first"),
    QT_TRANSLATE_NOOP("families", "Label"),
    QT_TRANSLATE_NOOP("families", "Camera"),
    QT_TRANSLATE_NOOP("families", "Lens"),
    QT_TRANSLATE_NOOP("families", "Focal length"),
    QT_TRANSLATE_NOOP("families", "Shortest first"),
    QT_TRANSLATE_NOOP("families", "Longest first"),
    QT_TRANSLATE_NOOP("families", "ISO"),
    QT_TRANSLATE_NOOP("families", "Aperture"),
    QT_TRANSLATE_NOOP("families", "Widest first"),
    QT_TRANSLATE_NOOP("families", "Narrowest first"),
    QT_TRANSLATE_NOOP("families", "Shutter"),
    QT_TRANSLATE_NOOP("families", "Dimensions"),
    QT_TRANSLATE_NOOP("families", "Smallest first"),
    QT_TRANSLATE_NOOP("families", "Largest first"),
    QT_TRANSLATE_NOOP("families", "File type"),
    QT_TRANSLATE_NOOP("families", "File size"),
    # core/results: reasons
    QT_TRANSLATE_NOOP("families", "Shallow depth of field"),
    QT_TRANSLATE_NOOP("families", "Panning"),
    QT_TRANSLATE_NOOP("families", "Low key"),
    QT_TRANSLATE_NOOP("families", "High key"),
    QT_TRANSLATE_NOOP("families", "Black and white"),
    QT_TRANSLATE_NOOP("families", "Grain in the shadows: {levels} of 255 levels"),
    QT_TRANSLATE_NOOP("families", "Grain: {levels} of 255 levels"),
    QT_TRANSLATE_NOOP("families", "Highlights clipped: {share} % of the picture"),
    QT_TRANSLATE_NOOP("families", "Dark: hardly anything above level {level} of 255"),
    QT_TRANSLATE_NOOP("families", "Low contrast: tones span {levels} of 255 levels"),
    QT_TRANSLATE_NOOP(
        "families", "Strong compression: blocks of 8 pixels, steps of {levels} levels"
    ),
    QT_TRANSLATE_NOOP("families", "Few tones: {share} % of the levels occur"),
    QT_TRANSLATE_NOOP("families", "Soft in the middle, sharp around it"),
    QT_TRANSLATE_NOOP("families", "Subject soft: edges about {width} px wide"),
    QT_TRANSLATE_NOOP("families", "Background soft: edges about {width} px wide"),
    QT_TRANSLATE_NOOP("families", "Soft everywhere: edges about {width} px wide"),
    QT_TRANSLATE_NOOP(
        "families", "Motion blur, horizontal: along it {share} % of the detail across it"
    ),
    QT_TRANSLATE_NOOP(
        "families", "Motion blur, vertical: along it {share} % of the detail across it"
    ),
    QT_TRANSLATE_NOOP(
        "families", "Motion blur, rising to the right: along it {share} % of the detail across it"
    ),
    QT_TRANSLATE_NOOP(
        "families", "Motion blur, falling to the right: along it {share} % of the detail across it"
    ),
    # core/results: maps
    QT_TRANSLATE_NOOP("families", "Evenly spread: no part stands out"),
    QT_TRANSLATE_NOOP("families", "Mostly on one spot: one cell holds {part} %"),
    QT_TRANSLATE_NOOP(
        "families", "Half of it in {count} of {cells} cells; the brightest holds {part} %"
    ),
    QT_TRANSLATE_NOOP("families", "From {low} to {high} in this photo"),
    QT_TRANSLATE_NOOP("families", "How far to believe this map was not measured for this model"),
    QT_TRANSLATE_NOOP(
        "families",
        "Covering what it marks most moved the score further than covering as much elsewhere in "
        "{cases} of 100 cases",
    ),
    QT_TRANSLATE_NOOP("families", "Difference"),
    QT_TRANSLATE_NOOP("families", "Second model against the first"),
    QT_TRANSLATE_NOOP("families", "1/16 or less"),
    QT_TRANSLATE_NOOP("families", "the same"),
    QT_TRANSLATE_NOOP("families", "16× or more"),
    QT_TRANSLATE_NOOP("families", "{value} or less"),
    QT_TRANSLATE_NOOP("families", "+{value} or more"),
    QT_TRANSLATE_NOOP("families", "{value}× as much with the second model"),
    QT_TRANSLATE_NOOP("families", "{value} more with the second model"),
    # core/catalogue
    QT_TRANSLATE_NOOP("families", "Forget the results of “{folder}”"),
    QT_TRANSLATE_NOOP("families", "Bring back the results of “{folder}”"),
    QT_TRANSLATE_NOOP(
        "families",
        "The results of “{folder}” were deleted meanwhile: nothing is left to bring back.",
    ),
    # core/catalogue: reference sets
    QT_TRANSLATE_NOOP("families", "Make the reference set “{name}”"),
    QT_TRANSLATE_NOOP("families", "Forget the reference set “{name}”"),
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
    QT_TRANSLATE_NOOP("families", "Bring back earlier marks"),
    QT_TRANSLATE_NOOP("families", "Turned: 1 photo"),
    QT_TRANSLATE_NOOP("families", "Turned: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "Sidecars: 1 photo"),
    QT_TRANSLATE_NOOP("families", "Sidecars: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "Marks: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "1 star: 1 photo"),
    QT_TRANSLATE_NOOP("families", "1 star: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "{stars} stars: 1 photo"),
    QT_TRANSLATE_NOOP("families", "{stars} stars: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "No stars: 1 photo"),
    QT_TRANSLATE_NOOP("families", "No stars: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "Picked: 1 photo"),
    QT_TRANSLATE_NOOP("families", "Picked: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "Rejected: 1 photo"),
    QT_TRANSLATE_NOOP("families", "Rejected: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "No flag: 1 photo"),
    QT_TRANSLATE_NOOP("families", "No flag: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "Label {label}: 1 photo"),
    QT_TRANSLATE_NOOP("families", "Label {label}: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "No label: 1 photo"),
    QT_TRANSLATE_NOOP("families", "No label: {photos} photos"),
    QT_TRANSLATE_NOOP("families", "Groups: 1 photo"),
    QT_TRANSLATE_NOOP("families", "Groups: {photos} photos"),
)


def translated(words: Phrase) -> str:
    """The phrase in the window's language, its places filled; it may be a number alone."""
    places = tuple((name, _value(value)) for name, value in words.places)
    return localized(Phrase(words.text, places).fill(translate("families", words.text)))


def _value(value: str | int | Phrase) -> str | int:
    """What fills a place may be words too: a phrase, or a reason."""
    if isinstance(value, Phrase):
        return translated(value)
    return localized(of_core(value)) if isinstance(value, str) else value
