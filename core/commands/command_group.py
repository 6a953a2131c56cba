"""The command line's frame: commands imported when called, a folder opens the window."""

from __future__ import annotations

import difflib
import importlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from core import training_half
from core.commands import streams
from core.errors import MobileIqaError, TrainingHalfError, reason_of

EXIT_WRONG_USAGE = 2
EXIT_NOT_WRITTEN = 2
EXIT_INTERRUPTED = 130

MODEL_SUFFIX = ".iqa"  # that of core.bundles.bundle, which is not read for opening the window

OpenWindow = Callable[[Path | None], int]


def run(arguments: list[str], commands: Mapping[str, str], open_window: OpenWindow) -> int:
    """Run one command line and return its exit status; expected errors become one sentence.

    `commands` maps a name to "module:attribute" of a click command returning its status;
    `open_window` is called with the folder, or None, where no command is named.
    """
    streams.prepare()
    group = CommandGroup(all_commands(commands), open_window)
    try:
        status = group.main(arguments, prog_name="mobileiqa", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        with streams.said():
            error.show()
        return error.exit_code
    except MobileIqaError as error:
        from core.commands.terminal import printable  # brings rich: not for opening the window

        return _refuse(f"Error: {printable(error)}", EXIT_WRONG_USAGE)
    except (click.Abort, KeyboardInterrupt):
        return _refuse("Interrupted.", EXIT_INTERRUPTED)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        streams.let_go(sys.stdout)
        return 0
    except OSError as error:
        if not streams.failed_to_write(error):
            raise
        streams.let_go(sys.stdout)
        what = (
            f"The output cannot be written ({reason_of(error)}): make room, or send it elsewhere."
        )
        return _refuse(f"Error: {what}", EXIT_NOT_WRITTEN)
    return int(status or 0)


def _refuse(sentence: str, status: int) -> int:
    with streams.said():
        click.echo(sentence, err=True)
    return status


class CommandGroup(click.Group):
    """A click group whose commands are imported when called and whose fallback is the window."""

    def __init__(self, commands: Mapping[str, str], open_window: OpenWindow) -> None:
        super().__init__(
            help="Shows how good photos are and where: a folder or a photo opens in a window, a "
            "model file (.iqa) is used there; commands do the same without one.",
            subcommand_metavar="[FOLDER | FILE] | COMMAND [ARGUMENTS]…",
            callback=lambda: self._open_alone(),
            invoke_without_command=True,
            params=[_version_option()],
            epilog=_epilog(),
            context_settings={"help_option_names": ["-h", "--help"]},
        )
        self._places = commands
        self._open_window = open_window

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands' names, in the order declared; without those that cannot be had here."""
        if training_half.is_here():
            return list(self._places)
        return [name for name, place in self._places.items() if not place.startswith("training.")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command; None if there is none of that name."""
        place = self._places.get(cmd_name)
        if place is None:
            return None
        if place.startswith("training.") and not training_half.is_here():
            raise TrainingHalfError(training_half.how_to_get())
        module, attribute = place.split(":")
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first, or else the opening of a folder."""
        if args[0] in self._places:
            return super().resolve_command(ctx, args)
        if len(args) > 1 and not all(Path(each).exists() for each in args):
            ctx.fail(f"Name one folder to open, or a command; '{args[0]}' is no command.")
        return "PLACE", click.Command("PLACE", callback=lambda: self._open(ctx, args[0])), []

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands and options, and any path: a folder, a photo or a model opens."""
        found = super().shell_complete(ctx, incomplete)
        if not incomplete.startswith("-"):
            found.append(CompletionItem(incomplete, type="file"))
        return found

    def _open(self, ctx: click.Context, text: str) -> int:
        """Open a folder, the folder of a photo at that photo, or with a model file.

        Of several, as a file manager hands them over, the first one says where.
        """
        from core.photos.scan import PHOTO_SUFFIXES

        place = Path(text)
        if place.is_dir() or place.suffix.lower() in (*PHOTO_SUFFIXES, MODEL_SUFFIX):
            if place.exists():
                return self._open_window(place.absolute())
        elif place.exists():
            ctx.fail(
                f"'{text}' is neither a folder nor a photo nor a model file ({MODEL_SUFFIX}); "
                "name one of these."
            )
        near = difflib.get_close_matches(text, self._places, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        ctx.fail(f"There is no folder and no command '{text}'.{hint}")

    def _open_alone(self) -> int | None:
        if click.get_current_context().invoked_subcommand is not None:
            return None
        return self._open_window(None)


def all_commands(own: Mapping[str, str]) -> dict[str, str]:
    """The program's own commands and those that families of models bring."""
    from core.families.registry import families

    brought = {name: place for family in families() for name, place in family.commands.items()}
    return {**own, **brought}


def _version_option() -> click.Option:
    def show(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
        if wanted:
            from core.commands.terminal import printable
            from core.installation import look

            click.echo("\n".join(printable(line) for line in look().lines()))
            ctx.exit(0)

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help="Show the version, models, decoders and where data lies, and exit.",
    )


def _epilog() -> str:
    if training_half.is_here():
        return "'python3 main.py setup', in the program's folder, installs what it needs."
    return " and ".join(f"'{command}'" for command in training_half.commands()) + (
        ", in the program's source folder, bring the commands that train."
    )
