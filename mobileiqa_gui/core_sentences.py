"""The sentences of core and training in the language of the window.

core knows no Qt, and its errors are whole English sentences, whose values are already in them; some
come from another process or from the database. They are known again here: each stands once for
translators (resources/translations/core.json, which mobileiqa_gui/core_scan.py finds in the
sources), with numbered places, and what fills the places is taken from the sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from core.errors import MobileIqaError
from mobileiqa_gui.translation import translate

FILE: Final = Path(__file__).parents[1] / "resources" / "translations" / "core.json"
_PLACE = re.compile(r"{(\d+)}")
_BRACKETED = re.compile(r"( ?\()(.+)\)", re.DOTALL)
_DEEPEST = 3  # a reason within a reason


def of_core(text: str, depth: int = 0) -> str:
    """`text` as the window says it; a sentence that nobody translated stays as it is."""
    said = translate("core", text)
    if said != text or depth == _DEEPEST or " " not in text.strip():
        return said
    for longest, pattern, template in _templates():
        found = pattern.fullmatch(text) if longest in text else None
        if found is not None:
            said = translate("core", template)
            if said == template:
                return text
            return _filled(said, [_of_value(value, depth + 1) for value in found.groups()])
    return text


def _of_value(text: str, depth: int) -> str:
    """A reason may stand in brackets."""
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed is None:
        return of_core(text, depth)
    return f"{bracketed[1]}{of_core(bracketed[2], depth)})"


def of_error(error: BaseException) -> str:
    """What an error says, after the path it is about."""
    if isinstance(error, MobileIqaError):
        said = of_core(error.message)
        return said if error.path is None else f"{error.path}: {said}"
    return of_core(str(error))


def _filled(text: str, values: Sequence[str]) -> str:
    return _PLACE.sub(lambda place: values[int(place[1])], text)


@cache
def _templates() -> list[tuple[str, re.Pattern[str], str]]:
    """A literal part that must occur, how a sentence is known, and the sentence; those that say
    most themselves come first."""
    texts = [text for text in json.loads(FILE.read_text("utf-8")) if _PLACE.search(text)]
    texts.sort(key=lambda text: len(_PLACE.sub("", text)), reverse=True)
    return [(max(_literals(text), key=len), _pattern(text), text) for text in texts]


def _literals(text: str) -> list[str]:
    return _PLACE.split(text)[::2]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, _literals(text))), re.DOTALL)
