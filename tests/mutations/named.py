"""Faults that once went unnoticed: each must fail a test for good.

When the code that one of them spoils is written anew, its pattern here follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutations.mutation import Mutation


@dataclass(frozen=True, slots=True)
class Named:
    """The first match of `pattern` in `file` becomes `replacement` (as in re.sub).

    `tests` must notice it.
    """

    name: str
    file: str
    pattern: str
    replacement: str
    tests: tuple[str, ...]


NAMED = (
    Named(
        "exit status: photos known from before do not count",
        "core/commands/scoring_run.py",
        r"failed == self\._known \+ self\._new",
        "failed == self._new",
        ("tests/core/commands/test_score.py",),
    ),
    Named(
        "writer: what failed is tried again after what came later",
        "core/catalogue/writer.py",
        r"(rest|batch) \+ self\._waiting",
        r"self._waiting + \1",
        ("tests/core/catalogue",),
    ),
    Named(
        "scorer: a result found by its content has not the bands of the model that is asked",
        "core/scoring/scorer.py",
        r"(assessment_by_hash\(\s*photo, sha256, )(self\.model\.identity)",
        r"\1type(\2)(\2.name, \2.version, \2.sha256)",
        ("tests/core/scoring",),
    ),
    Named(
        "catalogue: facts are kept for another time of change of the same size",
        "core/catalogue/cache_statements.py",
        r"WHERE size_bytes = \?2 AND mtime_ns = \?3 AND ifnull",
        "WHERE size_bytes = ?2 AND ifnull",
        ("tests/core/catalogue",),
    ),
    Named(
        "bundle: a member twice with the same bytes",
        "core/bundles/bundle.py",
        r"count > 1\b",
        "count > 2",
        ("tests/core/bundles",),
    ),
    Named(
        "bands: a score at a limit falls into the lower band",
        "core/results/assessment.py",
        r"self\.score >= limit",
        "self.score > limit",
        ("tests/core/results",),
    ),
    Named(
        "colour: a profile that moves colours by up to 20 levels changes nothing",
        "core/photos/colour.py",
        r"\.max\(\)\) <= 2\b",
        ".max()) <= 20",
        ("tests/core/photos/test_colour.py",),
    ),
    Named(
        "scorer: one photo at a time",
        "core/scoring/streaming.py",
        r"while len\(under_way\) < workers:",
        "while not under_way:",
        ("tests/core/scoring",),
    ),
)


def named_mutations(root: Path) -> Iterator[tuple[Mutation, tuple[str, ...]]]:
    """The faults as edits of the sources below `root`, with the tests that must notice each.

    Raises LookupError naming the fault whose place is not there any more.
    """
    for fault in NAMED:
        path = root / fault.file
        source = path.read_text() if path.is_file() else ""
        found = re.search(fault.pattern, source, re.DOTALL)
        if found is None:
            raise LookupError(f"no longer in {fault.file}: {fault.name}. See {__name__}.")
        line = source.count("\n", 0, found.start()) + 1
        after = found.expand(fault.replacement)
        span = (found.start(), found.end())
        yield Mutation(fault.name, fault.file, line, *span, found.group(), after), fault.tests
