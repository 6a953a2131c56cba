"""What close looks at photos said, as a cull needs it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from core.catalogue.catalogue import Catalogue
from core.culling.seeing import Sight, sight_of
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.photos.scan import never
from core.scoring.looking import kept_looks


def kept_sights(
    photos: Sequence[Photo],
    facts: Mapping[Path, Facts],
    catalogue: Catalogue | None,
    cancelled: Callable[[], bool] = never,
) -> dict[Path, Sight]:
    """Of unchanged photos that were looked at before, by path."""
    if catalogue is None:
        return {}
    looks = kept_looks(photos, catalogue, cancelled)
    return {
        path: sight_of(seen.signals, seen.faces, facts.get(path, Facts()))
        for path, seen in looks.items()
    }
