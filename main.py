"""The program's front door: hands over to the window or to a command, importing nothing early.

Runs before any package is installed too (`python3 main.py setup`), hence the standard library alone
at the top.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Name of each command and where its click command is; imported when it is called.
COMMANDS = {
    "score": "core.commands.score:score",
    "explain": "core.commands.explain:explain",
    "ratings": "core.commands.ratings:ratings",
    "models": "core.commands.models:models",
    "mark": "core.commands.mark:mark",
    "cull": "core.commands.cull:cull",
    "train": "training.commands.train:train",
    "distill": "training.commands.train:distill",
    "distort": "training.commands.distort:distort",
    "evaluate": "training.commands.evaluate:evaluate",
}

WRONG_USAGE = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the program; `arguments` by default those of the process. Returns the exit status."""
    if arguments is None:
        arguments = sys.argv[1:]
    if arguments[:1] == ["setup"]:
        if getattr(sys, "frozen", False):
            from core import training_half

            return _refuse(f"There is nothing to set up here. {training_half.how_to_get()}")
        from core.commands import setup

        return setup.main(arguments[1:])
    try:
        import click  # noqa: F401 - only to see whether the packages are there
    except ModuleNotFoundError:
        return _refuse(
            "MobileIQA is not set up for this Python. Run 'python3 main.py setup' first; it says "
            "how to start the program."
        )
    from core.commands.command_group import run

    return run(arguments, COMMANDS, open_window)


def open_window(place: Path | None) -> int:
    """Open the window, at a folder, a photo or with a model file if there is one.

    Returns the exit status.
    """
    if not _has_display():
        return _refuse(
            "There is no display to open a window on. The same from the command line:\n"
            f'  {_program()} score "{place or "FOLDER"}"\n'
            f"  {_program()} explain PHOTO --out DIR"
        )
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return _refuse(_why_no_window(error))
    from mobileiqa_gui.app import run

    return run(place)


def _program() -> str:
    """The program as it was called, so that what is advised can be pasted."""
    called = Path(sys.argv[0])
    return str(called) if called.stem == "mobileiqa" else "mobileiqa"


def _has_display() -> bool:
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in wanted)


def _why_no_window(error: ImportError) -> str:
    reason = f"The window cannot open: {error}."
    if sys.platform.startswith("linux"):
        from core.commands import system_libraries

        lacking = system_libraries.missing(system_libraries.QT_LIBRARIES)
        if lacking:
            command = system_libraries.command_for(lacking)
            return (
                f"{reason} The system lacks libraries that Qt needs; this brings them:\n  {command}"
            )
    again = "Install MobileIQA" if getattr(sys, "frozen", False) else "Run 'python3 main.py setup'"
    return f"{reason} {again} again."


def _refuse(message: str) -> int:
    sys.stderr.write(message + "\n")
    return WRONG_USAGE


if __name__ == "__main__":
    sys.exit(main())
