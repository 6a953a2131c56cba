"""The search for garbage rests while very many objects are made, and forgets none of the rest."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from core.collecting import made_to_last


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_of_very_many_objects_the_search_knows_no_more() -> None:
    before = gc.get_freeze_count()
    with made_to_last():
        assert not gc.isenabled()
        many = [[number] for number in range(100_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() - before >= len(many)


def test_a_small_folder_that_is_listed_again_and_again_makes_no_garbage_stay() -> None:
    before = gc.get_freeze_count()
    for _ in range(3):
        with made_to_last():
            few = [[number] for number in range(1_000)]
    assert few
    assert gc.get_freeze_count() == before
