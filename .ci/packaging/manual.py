"""Writes the manual page and the shells' completions out of the commands' own help.

python manual.py VERSION DATE FOLDER     run in the build's environment, from the source's folder
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
from click.shell_completion import get_completion_class

PROGRAM = "mobileiqa"
# Where each shell looks below /usr/share, as Debian's packages place them.
SHELLS = {
    "bash": f"bash-completion/completions/{PROGRAM}",
    "zsh": f"zsh/vendor-completions/_{PROGRAM}",
    "fish": f"fish/vendor_completions.d/{PROGRAM}.fish",
}
MANUAL = f"man/man1/{PROGRAM}.1"


def main(version: str, date: str, folder: Path) -> None:
    """Write all of it below a `share` folder."""
    sys.path.insert(0, str(Path.cwd()))
    from core.commands.command_group import CommandGroup, all_commands
    from main import COMMANDS

    group = CommandGroup(all_commands(COMMANDS), lambda _place: 0)
    _write(folder / MANUAL, manual_page(group, version, date))
    for shell, place in SHELLS.items():
        kind = get_completion_class(shell)
        assert kind is not None
        made = kind(group, {}, PROGRAM, f"_{PROGRAM.upper()}_COMPLETE").source()
        _write(folder / place, made + "\n")


def manual_page(group: click.Group, version: str, date: str) -> str:
    """Troff of the group and, one section each, of all its commands."""
    context = click.Context(group, info_name=PROGRAM)
    lines = [
        f'.TH {PROGRAM.upper()} 1 "{date}" "MobileIQA {version}" "User commands"',
        *(".SH NAME", f"{PROGRAM} \\- cull, rate and score photos"),
        *(".SH SYNOPSIS", f".B {PROGRAM}", escaped(group.subcommand_metavar or "")),
        *(".SH DESCRIPTION", escaped(group.help or "")),
        *(".SH OPTIONS", *_options(group, context)),
    ]
    for path, command, inner in _walk(group, context):
        usage = " ".join(command.collect_usage_pieces(inner))
        lines += [f".SH {escaped(path).upper()}", f".B {escaped(path)}", escaped(usage), ".PP"]
        lines += [escaped(line) for line in (command.help or "").splitlines()]
        lines += _options(command, inner)
    lines += [
        *(".SH ENVIRONMENT", ".TP", ".B MOBILEIQA_HOME"),
        "A folder for data, cache and settings in place of the system's usual ones.",
        *(".SH SEE ALSO", "The user guide, F1 in the window."),
    ]
    return "\n".join(lines) + "\n"


def _walk(
    group: click.Group, context: click.Context
) -> list[tuple[str, click.Command, click.Context]]:
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        found.append((inner.command_path, command, inner))
        if isinstance(command, click.Group):
            found += _walk(command, inner)
    return found


def _options(command: click.Command, context: click.Context) -> list[str]:
    lines = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            lines += [".TP", f".B {escaped(record[0])}", escaped(record[1]) or "\\&"]
    return lines


def escaped(text: str) -> str:
    """Text in which troff finds no request and no escape; its hyphens are those one types."""
    text = text.replace("\b", "").strip()
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
