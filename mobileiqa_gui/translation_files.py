"""Brings the files of all languages up to date: `python -m mobileiqa_gui.translation_files`.

`resources/translations/mobileiqa_LANGUAGE.ts` is what translators fill: every text of the window as
lupdate, which comes with PySide6, finds it, without line numbers, so that two people's changes meet
in few places. What the window loads is made of it: mobileiqa_gui/translation_compiling.py.
A further language: `python -m mobileiqa_gui.translation_files --add fr`.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from mobileiqa_gui.core_scan import sentences
from mobileiqa_gui.core_sentences import FILE
from mobileiqa_gui.translation_compiling import (
    FOLDER,
    compile_file,
    name_of,
    remove_former,
    sources,
)

PACKAGE = Path(__file__).parent
COMMAND = "run python -m mobileiqa_gui.translation_files"


# What lupdate makes of a translation whose text has become a counted one.
_NEWLY_COUNTED = re.compile(
    r'<translation type="unfinished">\s*(<numerusform>[^<]+</numerusform>)'
    r"(?:\s*<numerusform></numerusform>)*\s*</translation>"
)


def update(ts: Path) -> str:
    """Puts all texts of the window into `ts`, drops those that are gone, and keeps what is
    translated. Returns what lupdate says of it. Raises CalledProcessError."""
    modules = [str(path) for path in sorted(PACKAGE.rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / "texts.py"  # lupdate reads sources alone
        ours.write_text("".join([*counted(modules), *_of_core()]), encoding="utf-8")
        said = _lupdate([str(ours), *modules], ts)
    text = ts.read_text("utf-8")
    ts.write_text(_NEWLY_COUNTED.sub(_in_all_forms, text), encoding="utf-8")
    return said


def _in_all_forms(message: re.Match[str]) -> str:
    """A text that is counted only now: its translation, until somebody writes the others."""
    forms = message[0].replace("<numerusform></numerusform>", message[1])
    return forms.replace(' type="unfinished"', "")


def _of_core() -> Iterator[str]:
    for text in sentences():
        yield f'QT_TRANSLATE_NOOP("core", {json.dumps(text)})\n'


def counted(modules: Sequence[str]) -> Iterator[str]:
    """Counted texts as lupdate knows them: it overlooks the count of PySide's `translate`."""
    for module in modules:
        for node in ast.walk(ast.parse(Path(module).read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "translate":
                match node.args:
                    case [ast.Constant(str(context)), ast.Constant(str(text)), _, _]:
                        call = f'self.tr({json.dumps(text)}, "", n)'
                        yield f"class {context}(QObject):\n    def f(self):\n        {call}\n"


def _lupdate(texts: Sequence[str], ts: Path) -> str:
    options = ["-no-obsolete", "-sort-messages", "-locations", "none"]
    # Else a text that resembles a former one gets that one's translation as a suggestion.
    options += ["-disable-heuristic", "similartext"]
    program = Path(sys.executable).with_name("pyside6-lupdate")
    command = [str(program), *texts, "-ts", str(ts), *options]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout


def list_of_sentences() -> str:
    """What the window knows core's sentences by, as JSON."""
    return json.dumps(sentences(), indent=0, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Updates all languages, and those named after `--add`. Returns the exit status."""
    added = list(arguments[1:]) if arguments[:1] == ["--add"] else []
    if len(added) != len(arguments[1:]) or (arguments and not added):
        sys.stderr.write("python -m mobileiqa_gui.translation_files [--add LANGUAGE...]\n")
        return 2
    FILE.write_text(list_of_sentences(), encoding="utf-8")
    for language in sorted({*sources(), *added}):
        ts = FOLDER / f"mobileiqa_{language}.ts"
        update(ts)
        qm = FOLDER / name_of(ts)
        said = compile_file(ts, qm)
        remove_former(qm)
        sys.stdout.write(f"{language}:{said.partition(chr(10))[2].rstrip()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
