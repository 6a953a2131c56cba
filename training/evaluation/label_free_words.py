"""The tables of label-free training as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final


def in_words(report: dict[str, Any]) -> list[str]:
    """The report as Markdown tables."""
    fixed = {name: row["splits"]["fixed"] for name, row in report["table"].items()}
    few, probes = report["few"], report["probes"]
    counts = list(next(iter(few.values())))
    return [
        *_table(
            ("features", "fixed split (95 %)", "random splits, median ± deviation"),
            (
                (
                    name,
                    f"{fixed[name]['srcc']:.3f} ({_range(fixed[name]['interval'])})",
                    f"{row['median']:.3f} ± {row['deviation']:.3f}",
                )
                for name, row in report["table"].items()
            ),
        ),
        *_table(
            ("difference", "fixed split", "standard error", "exceeds twice it", "random splits"),
            (
                (
                    f"{one['to']} less {one['from']}",
                    f"{one['difference']:+.3f}",
                    f"{one['standard_error']:.3f}",
                    "yes" if one["exceeds"] else "no",
                    f"{one['random']:+.3f}, {one['same_sign']} of {one['random_splits']} alike",
                )
                for one in report["differences"]
            ),
        ),
        *_table(
            ("rated photos", *map(str, counts)),
            (
                (name, *(f"{row[n]['mean']:.3f} ± {row[n]['deviation']:.3f}" for n in counts))
                for name, row in few.items()
            ),
        ),
        *_table(
            ("on Kodak", "faults", "operations", "order by features", "order by 600 ratings"),
            ((name, *(f"{row[key]:.3f}" for key in _PROBES)) for name, row in probes.items()),
        ),
    ]


_PROBES: Final = ("faults", "operations", "order", "step_order")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows), ""]


def _range(interval: Sequence[float]) -> str:
    low, high = interval
    return f"{low:.3f} to {high:.3f}"
