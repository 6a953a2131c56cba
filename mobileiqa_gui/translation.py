"""The one way to the user's language: `self.tr("text")` in a Qt class, `translate` everywhere else.

lupdate reads the sources and finds literal texts alone: `translate("context", "text")` with both
written out, and `self.tr("text")`, whose context is the class it stands in. A text that is chosen
from a table is marked there with `QT_TRANSLATE_NOOP("context", "text")` and looked up with
`translate("context", chosen)`. A counted text gets its count too, as in
`self.tr("{count} photos", "", count)`: other languages have a form for each kind of number. For
exactly one, English has a text of its own.
tests/mobileiqa_gui/test_translation.py holds every call to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6 import QtCore


class Translate(Protocol):
    """The type of `translate`."""

    def __call__(
        self, context: str, text: str, disambiguation: str = "", count: int = -1, /
    ) -> str: ...


translate: Translate = QtCore.QCoreApplication.translate

# Gives the text back as it is; PySide's stub calls that an object.
QT_TRANSLATE_NOOP: Callable[[str, str], str] = QtCore.QT_TRANSLATE_NOOP  # type: ignore[assignment]
