"""Turns a published checkpoint into a bundle; run as a process of its own by the library.

    python -m core.networks.convert_checkpoint CHECKPOINT BUNDLE --as MODULE=VARIANT ...

Each --as names the torch side of a family (core.families.family.Conversion) and the variant that is
wanted of it; the first that recognises the checkpoint's keys converts it. Progress goes to stderr.
On failure the last line of stdout is the reason, and the status is 1. It works as long as its stdin
is open.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import threading
from pathlib import Path

from core.errors import BundleError
from core.networks.checkpoints import read_state

EXIT_ABANDONED = 3


def convert_checkpoint(source: Path, target: Path, wanted: list[tuple[str, str]]) -> None:
    """Write the bundle of a checkpoint; `wanted` holds modules and variants. Raises BundleError,
    CheckpointError; where no family knows its keys, as the first of them says it."""
    state = read_state(source)
    known = [(importlib.import_module(module), variant) for module, variant in wanted]
    chosen, variant = next((k for k in known if k[0].recognises(state)), known[0])
    chosen.convert(source, state, target, variant, _tell)


def _end_with_parent() -> None:
    """Ends this process when its stdin does: whoever wanted the conversion is gone, killed even."""
    while os.read(0, 1):  # not through sys.stdin, whose lock would hinder the end of this process
        pass
    os._exit(EXIT_ABANDONED)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def main() -> int:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--as", dest="wanted", action="append", required=True)
    given = parser.parse_args()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    wanted = [tuple(text.split("=", 1)) for text in given.wanted]
    _tell(f"Converting {given.checkpoint.name} once; this takes a minute or two.")
    try:
        convert_checkpoint(given.checkpoint, given.bundle, wanted)
    except BundleError as error:
        print(" ".join(error.message.split()))  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
