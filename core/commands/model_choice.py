"""The options that commands share because they run a model, and the model they ask for.

--model is ours; every family adds its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from core.families.family import Option
from core.families.registry import families, load_model

if TYPE_CHECKING:
    from core.families.family import Model


class _Parsed(click.ParamType[Any]):
    """What an option's own `parse` makes of the text."""

    def __init__(self, option: Option) -> None:
        self.name = option.metavar
        self._option = option

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return self._option.parse(str(value)) if isinstance(value, str) else value
        except ValueError as error:
            self.fail(str(error), param, ctx)


class ModelCommand(click.Command):
    """A command that runs a model: its callback takes `model` and, as `family_options`, the values
    of all families' options by name (None where not given)."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The command's own parameters and, before --help, those of the families there are now."""
        *own, help_option = super().get_params(ctx)
        return [*own, _model_option(), *(_of_family(o) for o in _options()), help_option]

    def invoke(self, ctx: click.Context) -> Any:
        """The families' values are handed over together."""
        names = [option.name for option in _options()]
        ctx.params["family_options"] = {name: ctx.params.pop(name, None) for name in names}
        return super().invoke(ctx)


def load_wanted(model: str | None, options: Mapping[str, Any]) -> Model:
    """The wanted model, opened as the families' options say.

    Raises BundleError, also where the model does not allow what an option asks for.
    """
    from core.families.library import resolve_model

    return load_model(resolve_model(model, options=options), options)


def _options() -> list[Option]:
    return [option for family in families() for option in family.options]


def _model_option() -> click.Option:
    return click.Option(
        ["--model"],
        metavar="BUNDLE|CHECKPOINT",
        help="A model file (.iqa), an installed model's name or a published checkpoint, which is "
        "converted once. By default the model in the box.",
    )


def _of_family(option: Option) -> click.Option:
    return click.Option(
        [option.flag, option.name],
        type=_Parsed(option),
        metavar=option.metavar,
        help=option.help,
    )
