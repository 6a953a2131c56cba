"""What families of models say in English, in the user's language.

core has no Qt and gives names of maps, units and columns in English; whatever shows one passes it
through `translated`. A text that is missing in `TEXTS` stays English.
"""

from __future__ import annotations

import re

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate

# `{number}` stands for the digits of a text that is numbered.
TEXTS = (
    QT_TRANSLATE_NOOP("families", "Attention of view {number}"),
    QT_TRANSLATE_NOOP("families", "Attention, fused"),
)
_NUMBER = re.compile(r"\d+")


def translated(text: str) -> str:
    """A family's text in the user's language; numbers in it are kept as they are.

    "Attention of view 2" is looked up as "Attention of view {number}".
    """
    numbers = _NUMBER.findall(text)
    pattern = _NUMBER.sub("{number}", text)
    if not numbers or pattern not in TEXTS:
        return translate("families", text)
    parts = translate("families", pattern).split("{number}")
    if len(parts) != len(numbers) + 1:  # a translation that lost its number says too little
        return text
    return "".join(part + number for part, number in zip(parts, [*numbers, ""], strict=True))
