"""The toy's own sub-command."""

from __future__ import annotations

import click


@click.command(short_help="Say what glows.")
@click.argument("what")
def glow(what: str) -> int:
    """Say what glows."""
    click.echo(f"{what} glows")
    return 0
