"""Every family there is, the toy among them, each with a bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.bundles.bundle import Bundle
from core.families.family import Family
from core.families.registry import families, family_named, registered
from tests.core.commands.conftest import folder, mobileiqa
from tests.core.families.taste.making import write_taste_on
from tests.core.networks.reiqa_seeds import write_tiny_reiqa
from tests.toy.family import ToyFamily, write_toy

__all__ = ["folder", "mobileiqa"]  # fixtures

NAMES = [*(family.name for family in families()), "toy"]


@pytest.fixture(scope="session")
def tiny_reiqa(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A tiny Re-IQA encoder with a regression; not to be changed."""
    return write_tiny_reiqa(tmp_path_factory.mktemp("reiqa") / "reiqa.iqa")


@pytest.fixture
def make_bundle(
    tiny_bundle: Bundle, tiny_reiqa: Bundle, tiny_cvrkd: Bundle, tmp_path: Path
) -> dict[str, Callable[[], Bundle]]:
    """How a small bundle of each family is made; a new family names its own here."""
    return {
        "mobileiqa": lambda: tiny_bundle,
        "reiqa": lambda: tiny_reiqa,
        "taste": lambda: write_taste_on(tiny_bundle, tmp_path / "taste"),
        "cvrkd": lambda: tiny_cvrkd,
        "toy": lambda: write_toy(tmp_path / "toy.iqa"),
    }


@pytest.fixture(params=NAMES)
def family(request: pytest.FixtureRequest) -> Iterator[Family]:
    """Each family in turn."""
    with registered(ToyFamily()):
        yield family_named(request.param)


@pytest.fixture
def bundle(family: Family, make_bundle: dict[str, Callable[[], Bundle]]) -> Bundle:
    """The family's bundle, in a place of its own; not to be changed."""
    return make_bundle[family.name]()
