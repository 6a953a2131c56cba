"""The recipes there are, as the families name them."""

from __future__ import annotations

import importlib

from core.families.registry import families
from training.plain import PlainError
from training.recipes.recipe import Recipe


def recipe_names() -> tuple[str, ...]:
    """All of them, the family of the model in the box first."""
    return tuple(name for family in families() for name in family.recipes)


def recipe_named(name: str) -> Recipe:
    """The recipe of that name. Raises PlainError, which names those there are."""
    for family in families():
        if name in family.recipes:
            module, attribute = family.recipes[name].split(":")
            found: Recipe = getattr(importlib.import_module(module), attribute)
            return found
    known = ", ".join(map(repr, recipe_names()))
    raise PlainError(f"recipe must be one of {known}, not {name!r}")
