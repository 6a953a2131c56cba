"""Numbers as the window's language writes them: "1,840.5" or "1.840,5"."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

# How a number is written in English, and by core.
_ENGLISH = re.compile(r"[+−-]?\d+(,\d{3})*(\.\d+)?")


def locale() -> QLocale:
    """That of the window's language; English where the system has none ("C")."""
    found = QLocale()
    return QLocale("en") if found.language() == QLocale.Language.C else found


def in_digits(value: float, digits: int = 0) -> str:
    """With so many digits after the decimal sign, thousands in groups."""
    return localized(f"{value:,.{digits}f}")


def localized(text: str) -> str:
    """A number that is written in English as the language writes it; other texts as they are."""
    if not _ENGLISH.fullmatch(text):
        return text
    signs = {",": locale().groupSeparator(), ".": locale().decimalPoint()}
    return "".join(signs.get(sign, sign) for sign in text)
