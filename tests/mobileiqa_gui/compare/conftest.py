"""A folder of ten photos without files, opened by the presenter of the library."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mobileiqa_gui.library.presenter import LibraryPresenter
from tests.mobileiqa_gui.compare.sets import FOLDER, paths, photo


@pytest.fixture
def library() -> LibraryPresenter:
    presenter = LibraryPresenter()
    presenter.open(FOLDER, [photo(name) for name in "abcdefghij"])
    presenter.choose(FOLDER / "a.jpg")
    return presenter


@pytest.fixture
def select(library) -> Callable[[str], None]:
    """`select("bcd")`: these are selected, the first is current."""

    def do(names: str) -> None:
        library.choose(paths(names)[0])
        library.select(library.position_of(path) for path in paths(names))

    return do


@pytest.fixture
def lose(library) -> Callable[[str], None]:
    """`lose("bc")`: these vanish from the folder."""

    def do(names: str) -> None:
        library.update([each for each in library.photos if each.path.stem not in names])

    return do
