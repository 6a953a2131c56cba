"""Makes what the window loads of a language: `python -m mobileiqa_gui.translation_compiling`.

`mobileiqa_LANGUAGE.ts`, which translators write, is part of the program; the .qm that Qt loads is
made of it by lrelease, which comes with PySide6: by the set-up, by a build, or when it is wanted
first. Its name bears a mark of the .ts, so that one of former texts is never loaded. It lies beside
the .ts or, where nothing can be written there, in the cache folder.
"""

from __future__ import annotations

import hashlib
import logging
import subprocess
import sys
from pathlib import Path
from typing import Final

import PySide6

from core.files import written_whole
from core.places import cache_folder

FOLDER: Final = Path(__file__).parents[1] / "resources" / "translations"
_LRELEASE: Final = "lrelease.exe" if sys.platform == "win32" else "lrelease"
_MARK: Final = 16  # hexadecimal digits
_PATIENCE_S: Final = 60

_log = logging.getLogger(__name__)


def sources(folder: Path = FOLDER) -> dict[str, Path]:
    """The .ts files by their languages' codes, such as "de", sorted."""
    return {path.stem.partition("_")[2]: path for path in sorted(folder.glob("mobileiqa_*.ts"))}


def compiled(ts: Path) -> Path | None:
    """The .qm of a .ts as it is now, made if need be; None where that fails: the log says why."""
    name = name_of(ts)
    folders = (ts.parent, cache_folder() / "translations")
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    why: Exception | None = None
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            compile_file(ts, folder / name)
            remove_former(folder / name)
        except (OSError, subprocess.SubprocessError) as error:
            why = error
        else:
            return folder / name
    _log.warning("%s cannot be compiled: %s", ts, getattr(why, "stderr", None) or why)
    return None


def name_of(ts: Path) -> str:
    """What the .qm of a .ts is called: "mobileiqa_de.0123456789abcdef.qm". Raises OSError."""
    return f"{ts.stem}.{hashlib.sha256(ts.read_bytes()).hexdigest()[:_MARK]}.qm"


def compile_file(ts: Path, qm: Path) -> str:
    """Makes a .qm; a text that nobody translated is left out of it and stays English. Returns what
    lrelease says of it. Raises OSError, subprocess.SubprocessError."""
    program = Path(PySide6.__file__).with_name(_LRELEASE)
    with written_whole(qm, lasting=False) as unfinished:
        done = subprocess.run(
            [program, ts, "-qm", unfinished],
            check=True, capture_output=True, text=True, timeout=_PATIENCE_S,
        )  # fmt: skip
    return done.stdout


def remove_former(qm: Path) -> None:
    """Removes those beside it that were made of former texts. Raises OSError."""
    language = qm.name.partition(".")[0]
    for path in qm.parent.glob(f"{language}.*.qm"):
        if path != qm:
            path.unlink(missing_ok=True)


def main() -> int:
    """Makes all of them. Returns the exit status."""
    logging.basicConfig(format="%(message)s")
    made = [compiled(ts) for ts in sources().values()]
    return 1 if None in made else 0


if __name__ == "__main__":
    sys.exit(main())
