"""Brings the files of all languages up to date: `python -m mobileiqa_gui.translation_files`.

`resources/translations/mobileiqa_LANGUAGE.ts` is what translators fill: every text of the window as
lupdate finds it, without line numbers, so that two people's changes meet in few places. Beside it
lies what lrelease makes of it and the window loads, `mobileiqa_LANGUAGE.qm`; it is kept in the
repository because nobody who runs the program has lrelease. Both tools come with PySide6.
A further language: `python -m mobileiqa_gui.translation_files --add fr`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mobileiqa_gui.core_scan import sentences
from mobileiqa_gui.core_sentences import FILE

PACKAGE = Path(__file__).parent
FOLDER = PACKAGE.parent / "resources" / "translations"
COMMAND = "run python -m mobileiqa_gui.translation_files"


def languages(folder: Path = FOLDER) -> list[str]:
    """The languages that have a .ts file, such as "de"."""
    return sorted(path.stem.partition("_")[2] for path in folder.glob("mobileiqa_*.ts"))


def update(ts: Path) -> str:
    """Puts all texts of the window into `ts`, drops those that are gone, and keeps what is
    translated. Returns what lupdate says of it. Raises CalledProcessError."""
    sources = [str(path) for path in sorted(PACKAGE.rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        of_core = Path(folder) / "core.py"  # lupdate reads sources alone
        marked = (f'QT_TRANSLATE_NOOP("core", {json.dumps(text)})\n' for text in sentences())
        of_core.write_text("".join(marked), encoding="utf-8")
        return _lupdate([*sources, str(of_core)], ts)


def _lupdate(sources: Sequence[str], ts: Path) -> str:
    options = ["-no-obsolete", "-sort-messages", "-locations", "none"]
    # Else a text that resembles a former one gets that one's translation as a suggestion.
    options += ["-disable-heuristic", "similartext"]
    return _run("lupdate", *sources, "-ts", str(ts), *options)


def list_of_sentences() -> str:
    """What the window knows core's sentences by, as JSON."""
    return json.dumps(sentences(), indent=0, ensure_ascii=False) + "\n"


def compile_file(ts: Path, qm: Path) -> str:
    """Makes what the window loads; a text that nobody translated is left out of it and stays
    English. Returns what lrelease says of it. Raises CalledProcessError."""
    return _run("lrelease", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> str:
    """Runs a tool of PySide6; its output. Raises CalledProcessError."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([program, *arguments], check=True, capture_output=True, text=True)
    return done.stdout


def main(arguments: Sequence[str]) -> int:
    """Updates all languages, and those named after `--add`. Returns the exit status."""
    added = list(arguments[1:]) if arguments[:1] == ["--add"] else []
    if len(added) != len(arguments[1:]) or (arguments and not added):
        sys.stderr.write("python -m mobileiqa_gui.translation_files [--add LANGUAGE...]\n")
        return 2
    FILE.write_text(list_of_sentences(), encoding="utf-8")
    for language in sorted({*languages(), *added}):
        ts = FOLDER / f"mobileiqa_{language}.ts"
        update(ts)
        said = compile_file(ts, ts.with_suffix(".qm"))
        sys.stdout.write(f"{language}:{said.partition(chr(10))[2].rstrip()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
