"""The one way to the user's language: `self.tr("text")` in a Qt class, `translate` everywhere else.

lupdate reads the sources and finds literal texts alone: `translate("context", "text")` with both
written out, and `self.tr("text")`, whose context is the class it stands in. A text that is chosen
from a table is marked there with `QT_TRANSLATE_NOOP("context", "text")` and looked up with
`translate("context", chosen)`. tests/mobileiqa_gui/test_translation.py holds every call to it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore

translate: Callable[[str, str], str] = QtCore.QCoreApplication.translate

# Gives the text back as it is; PySide's stub calls that an object.
QT_TRANSLATE_NOOP: Callable[[str, str], str] = QtCore.QT_TRANSLATE_NOOP  # type: ignore[assignment]
