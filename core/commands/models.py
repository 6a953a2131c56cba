"""`mobileiqa models`: the models at hand, what they are, whether their files are sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from core.commands import terminal
from core.commands.terminal import printable
from core.errors import BundleError
from core.families import library
from core.families.registry import family_named, load_model, open_model_file

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle

EXIT_UNUSABLE = 1


@click.group(short_help="List, show, verify and import models.")
def models() -> None:
    """The models that can score photos."""


@models.command("list", short_help="List the installed models.")
def list_models() -> int:
    """List the installed models; the star marks the one used by default."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in ("", "Name", "Version", "File"):
        table.add_column(heading, overflow="fold")
    for model in library.installed_models():
        star = "*" if model.is_default else ""
        texts = (model.name, model.version, model.path)
        table.add_row(star, *(Text(printable(text)) for text in texts))
    terminal.output().print(table)
    return 0


@models.command(short_help="Show what a model is, and its card.")
@click.argument("name", metavar="[NAME|FILE]", required=False)
def show(name: str | None) -> int:
    """Show what a model is, takes and gives, and its card; by default the model in the box."""
    bundle = open_model_file(library.resolve_model(name))
    console = terminal.output()
    _facts(bundle, console)
    card = bundle.card()
    console.print(Markdown(card) if console.is_terminal else Text(card), soft_wrap=True)
    return 0


@models.command(short_help="Check a model file.")
@click.argument("name", metavar="[NAME|FILE]", required=False)
def verify(name: str | None) -> int:
    """Check every part of a model and that it can be run; by default of the model in the box.

    Exit status: 0 sound, 1 not.
    """
    try:
        path = Path(name) if name and Path(name).is_file() else library.resolve_model(name)
        bundle = load_model(path).bundle
    except BundleError as error:
        click.echo(f"Error: {printable(error)}", err=True)
        return EXIT_UNUSABLE
    count = len(bundle.manifest.members)
    terminal.output().print(
        f"{printable(bundle.path)}: sound. {bundle.manifest.name} {bundle.manifest.version}, "
        f"{count} members verified, sha256 {bundle.sha256}",
        soft_wrap=True,
    )
    return 0


@models.command("import", short_help="Add a model file or a checkpoint.")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_model(path: Path) -> int:
    """Verify a model file and add it to the installed ones; convert a published checkpoint.

    Exit status: 0 added, 1 the file is unusable.
    """
    try:
        bundle = library.add_model(path)
    except BundleError as error:
        click.echo(f"Error: {printable(error)}", err=True)
        return EXIT_UNUSABLE
    name, version = printable(bundle.manifest.name), printable(bundle.manifest.version)
    terminal.output().print(f"Added {name} {version}: {printable(bundle.path)}", soft_wrap=True)
    return 0


def _facts(bundle: Bundle, console: Console) -> None:
    manifest = bundle.manifest
    calibration = manifest.calibration
    low, high = calibration.raw[0], calibration.raw[-1]
    stretched = f"not calibrated: raw output {low:g} to {high:g} as 0 to 100"
    kind = "calibrated" if calibration.calibrated else stretched
    section = family_named(manifest.family).facts(manifest)
    facts = {
        "Name": f"{manifest.name} {manifest.version}",
        "About": manifest.summary,
        "Family": manifest.family,
        **{str(label): str(text) for label, text in section},
        "Input": manifest.inputs.in_words(),
        "Score": kind,
        "Licence": manifest.licence,
        "File": str(bundle.path),
        "SHA-256": bundle.sha256,
    }
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for key, value in facts.items():
        table.add_row(Text(key, style="bold"), Text(printable(value)))
    console.print(table)
    console.print()
