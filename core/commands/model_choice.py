"""The model options that commands share, and the engine they ask for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from core.families.mobileiqa.engine import Engine

F = TypeVar("F", bound=Callable[..., Any])

MAX_SIDE_PX = 4096


class InputSize(click.ParamType[tuple[int, int]]):
    """WIDTHxHEIGHT of a landscape photo, in pixels; the longer side is taken as the width."""

    name = "WxH"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([0-9]{1,5})[xX×]([0-9]{1,5})", str(value).strip())
        if match is None:
            self.fail(f"'{value}' is not a size such as 1907x1231.", param, ctx)
        width, height = int(match[1]), int(match[2])
        if not (1 <= height <= MAX_SIDE_PX and 1 <= width <= MAX_SIDE_PX):
            self.fail(f"'{value}': each side must be 1 to {MAX_SIDE_PX} pixels.", param, ctx)
        return (max(width, height), min(width, height))


def model_options(command: F) -> F:
    """Adds --model and --input-size."""
    command = click.option(
        "--input-size",
        type=InputSize(),
        metavar="WxH",
        help="Bring landscape photos to this size in pixels (portrait: the other way round). "
        "By default as the model says.",
    )(command)
    return click.option(
        "--model",
        metavar="BUNDLE|CHECKPOINT",
        help="A model file (.iqa), an installed model's name or a published checkpoint, which is "
        "converted once. By default the model in the box.",
    )(command)


def load_engine(model: str | None, input_size: tuple[int, int] | None) -> Engine:
    """The engine of the wanted model, taking photos at the wanted size.

    Raises BundleError, also where the model does not allow the size.
    """
    from core.bundles.bundle import open_bundle
    from core.families.library import resolve_model
    from core.families.mobileiqa.engine import Engine

    bundle = open_bundle(resolve_model(model, input_size=input_size))
    return Engine(bundle, input_size=input_size)
