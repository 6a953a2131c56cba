"""Reference sets as a comparing model asks for them: names and members from the ledger, what is
made of members in the cache, which may be lost and is made again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from core.catalogue.cache import Measured
from core.catalogue.catalogue import Catalogue
from core.catalogue.reference_sets import members_of, reference_sets
from core.families.references import Member

_VERSION: Final = 1
"""Of how members' values are kept; which model made them is part of their kind."""


class CatalogueBook:
    """A `Book` (core.families.references) on a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def set_names(self) -> Sequence[str]:
        """The names of the sets there are."""
        return [each.name for each in reference_sets(self._catalogue.ledger)]

    def members(self, name: str) -> Sequence[Member]:
        """The members of a set, where they lie now as far as that is known."""
        found = members_of(self._catalogue.ledger, name)
        return [Member(each.sha256, self._place(each.sha256, each.path)) for each in found]

    def recall(self, sha256: str, kind: str) -> bytes | None:
        """What was kept of a photo's content."""
        return self._catalogue.cache.measured_of(sha256, kind, _VERSION)

    def keep(self, sha256: str, kind: str, value: bytes) -> None:
        """Remembers what was made of a photo's content. Returns at once."""
        self._catalogue.cache.record_measured(sha256, [Measured(kind, _VERSION, value)])

    def _place(self, sha256: str, path: Path) -> Path:
        """Where the content lies: files are moved and renamed."""
        if path.exists():
            return path
        others = self._catalogue.cache.paths_of(sha256)
        return next((other for other in others if other.exists()), path)
