"""Puts small faults into copies of the program and says which of them no test noticed.

    python -m tests.mutations [--named] [--seed 1 --count 30] [--json FILE] [--jobs 2] [--list]

With --json a run that was stopped goes on where it was; faults whose place has changed since are
tried anew. Ends with 1 if a fault was not noticed. It tries two at a time in copies below the
system's temporary folder; thirty take some twenty minutes of a machine with two processors.
"""

from __future__ import annotations

import json
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import click

from tests.mutations.drawing import draw, places
from tests.mutations.mutation import Mutation
from tests.mutations.named import named_mutations
from tests.mutations.trying import Copy, Outcome, which_tests

ROOT = Path(__file__).resolve().parents[2]
Steps = list[tuple[str, ...]]


class Results:
    """What is known, kept in a file after each fault."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        known = json.loads(path.read_text()) if path is not None and path.exists() else {}
        self.by_identity: dict[str, dict[str, Any]] = known

    def add(self, mutation: Mutation, outcome: Outcome) -> None:
        self.by_identity[mutation.identity] = asdict(mutation) | asdict(outcome)
        if self._path is not None:
            self._path.write_text(json.dumps(self.by_identity, indent=1, ensure_ascii=False))

    def of(self, mutation: Mutation) -> dict[str, Any]:
        return self.by_identity[mutation.identity]


def try_all(faults: list[tuple[Mutation, Steps]], results: Results, jobs: int, limit: int) -> None:
    """Tries what is not known yet, in as many copies as there are jobs."""
    waiting = [fault for fault in faults if fault[0].identity not in results.by_identity]
    with tempfile.TemporaryDirectory(prefix="mutations-") as place:
        copies: SimpleQueue[Copy] = SimpleQueue()
        for number in range(min(jobs, len(waiting))):
            copies.put(Copy(ROOT, Path(place) / str(number)))

        def work(fault: tuple[Mutation, Steps]) -> tuple[Mutation, Outcome]:
            mutation, steps = fault
            copy = copies.get()
            try:
                return mutation, copy.try_out(mutation, steps, limit)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(jobs) as pool:
            for mutation, outcome in pool.map(work, waiting):
                results.add(mutation, outcome)
                where = next(places([mutation]))
                click.echo(f"{outcome.state:8} {outcome.seconds:5.0f} s  {where}  {outcome.by}")


def sound(tests: list[str], limit: int) -> str:
    """What fails without any fault; empty if nothing does."""
    with tempfile.TemporaryDirectory(prefix="mutations-") as place:
        state, by = Copy(ROOT, Path(place) / "plain").ask(tests, [], [], limit)
    return "" if state == "survived" else by or state


@click.command()
@click.option("--seed", default=1, show_default=True)
@click.option("--count", default=30, show_default=True, type=click.IntRange(0))
@click.option("--named/--no-named", default=False, help="Also the faults that have names.")
@click.option("--package", default="core", show_default=True)
@click.option("--jobs", default=2, show_default=True, type=click.IntRange(1))
@click.option("--limit", default=900, show_default=True, help="Seconds that tests may take.")
@click.option("--json", "file", type=click.Path(path_type=Path), help="Keep results here.")
@click.option("--list", "only_list", is_flag=True, help="Say which faults there are; try none.")
@click.option("--check/--no-check", default=True, help="First see that the tests pass.")
def main(
    seed: int,
    count: int,
    named: bool,
    package: str,
    jobs: int,
    limit: int,
    file: Path | None,
    only_list: bool,
    check: bool,
) -> None:
    """Put small faults into copies of the program, and say which no test noticed."""
    faults = [(m, which_tests(m.file, ROOT)) for m in draw(ROOT, package, seed, count)]
    if named:
        faults = [(m, [tests]) for m, tests in named_mutations(ROOT)] + faults
    if only_list:
        click.echo("\n".join(places([mutation for mutation, _ in faults])))
        return
    started = time.monotonic()
    if check and faults:
        asked = sorted({test for _, steps in faults for step in steps for test in step})
        fails = sound(asked, 4 * limit)
        if fails:
            raise click.ClickException(f"Tests fail without any fault: {fails}")
        click.echo(f"Without a fault all tests pass ({time.monotonic() - started:.0f} s).")
    results = Results(file)
    try_all(faults, results, jobs, limit)
    survivors = [it for it, _ in faults if results.of(it)["state"] != "noticed"]
    click.echo(f"\n{len(faults) - len(survivors)} of {len(faults)} faults were noticed "
               f"({time.monotonic() - started:.0f} s).")  # fmt: skip
    for place in places(survivors):
        click.echo(f"  nobody noticed {place}")
    if survivors:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
