"""The catalogue as the program opens it: with the tables of every family."""

from __future__ import annotations

from pathlib import Path

from core.catalogue.catalogue import Catalogue
from core.catalogue.ledger_schema import FamilyTables
from core.catalogue.migrations import Migration
from core.families.registry import families


def open_catalogue(folder: Path | None = None) -> Catalogue:
    """Open or create cache and ledger, by default in the data folder. Raises CatalogueError."""
    tables = [
        FamilyTables(
            family.name,
            tuple(
                Migration(number, f"tables of {family.name}", tuple(statements))
                for number, statements in enumerate(family.tables, 1)
            ),
        )
        for family in families()
        if family.tables
    ]
    return Catalogue.open(folder, family_tables=tables)
