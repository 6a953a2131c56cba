"""From starting the process until its window is painted, beside a bare PySide6 window.

    python -m benchmarks.startup [--repeats N] [--json FILE]

Each start is a fresh process with an empty data folder; the disk is warm (the first start of each
kind is not counted). On Qt's offscreen platform, and on Xvfb where it is installed.
"""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.pairs import Cost, costs_in_turn
from benchmarks.processes import OFFSCREEN, ask, virtual_screen
from benchmarks.reporting import Report, json_option

BUDGET_S = 1.5
FORBIDDEN = {"torch", "matplotlib", "scipy"}


def start(what: str, environment: dict[str, str]) -> tuple[Cost, list[str]]:
    """One start of the app or of the bare window: its cost and the heavy modules it loaded."""
    answer = ask("benchmarks.first_paint", what, environment=environment)
    return Cost(answer.seconds, answer.content["cpu_s"]), answer.content["loaded"]


def measure(report: Report, platform: str, environment: dict[str, str], repeats: int) -> None:
    """The figures of one platform."""
    start("bare", environment)
    _, loaded = start("app", environment)
    pairs = costs_in_turn(
        lambda: start("app", environment)[0], lambda: start("bare", environment)[0], repeats
    )
    name = platform
    report.add(f"{name}_s", f"{name}: window painted", pairs.clock_s, "s", budget=BUDGET_S)
    report.add(f"{name}_cpu_s", f"{name}: of that, processor time", pairs.cpu_s, "s")
    report.add(f"{name}_bare_s", f"{name}: reference, a bare window", pairs.reference_clock_s, "s")
    report.add(f"{name}_bare_cpu_s", f"{name}: of that, processor time", pairs.reference_cpu_s, "s")
    report.add(f"{name}_ratio", f"{name}: ratio", pairs.ratio, "x")
    heavy = len(FORBIDDEN & set(loaded))
    report.add(
        f"{platform}_heavy", "of torch, matplotlib, scipy are loaded by then", heavy, "", budget=0
    )
    if heavy:
        report.note(f"loaded: {', '.join(sorted(FORBIDDEN & set(loaded)))}")


@click.command()
@click.option("--repeats", default=7, show_default=True, type=click.IntRange(1))
@json_option
def main(repeats: int, json_file: Path | None) -> None:
    """Measure the cold start to the first painted window."""
    report = Report("startup", {"repeats": repeats})
    report.start()
    measure(report, "offscreen", OFFSCREEN, repeats)
    with virtual_screen() as screen:
        if screen is None:
            report.note("Xvfb is not installed: measured on the offscreen platform alone")
        else:
            measure(report, "xvfb", screen, repeats)
    report.finish(json_file)


if __name__ == "__main__":
    main()
