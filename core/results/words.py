"""Words that a family brings and the window translates: a text with places, and what fills them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """An English text, such as "View {number}", and what stands in its places.

    `str()` gives the English words. A translation looks up `text` and fills its places itself, so
    that one entry serves every number.
    """

    text: str
    places: tuple[tuple[str, str | int | Phrase], ...] = ()

    def __str__(self) -> str:
        return self.fill(self.text)

    def fill(self, text: str) -> str:
        """`text`, the phrase's own or its translation, with the values in their places."""
        return text.format(**dict(self.places)) if self.places else text


def phrase(text: str, /, **places: str | int) -> Phrase:
    """The phrase of a text and the values of its places."""
    return Phrase(text, tuple(places.items()))
