"""The file that keeps where one left off, in the data folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.files import write_atomically
from core.places import data_folder
from mobileiqa_gui.settings.places import VERSION, Place, Places, name_in, version_of
from mobileiqa_gui.settings.session import Session

NAME = "left-off.json"


class PlacesFile:
    """Reads it once; `save` writes it whole. Without a file the one place that the session's
    settings tell is taken over, as they did before there was one."""

    def __init__(self, session: Session, path: Path | None = None) -> None:
        self._path = path or data_folder() / NAME
        told = self._read()
        # A newer version knows more of it: it is used, and left as it is.
        self._is_newer = isinstance(told, dict) and version_of(told) > VERSION
        self.places = Places.from_json(told) if told is not None else _of_session(session)

    def save(self) -> None:
        """Not being able to is no trouble worth a word: nothing that was decided is in it."""
        if self._is_newer:
            return
        content = json.dumps(self.places.to_json(), ensure_ascii=False)
        try:
            write_atomically(self._path, content.encode("utf-8", "surrogatepass"), lasting=False)
        except OSError:
            return

    def _read(self) -> Any:
        """What the file says, None where there is none; something odd gives nothing known."""
        try:
            return json.loads(self._path.read_bytes().decode("utf-8", "surrogatepass"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError):
            return {}


def _of_session(session: Session) -> Places:
    folder, photo = session.folder, session.photo
    if folder is None or photo is None:
        return Places()
    place = Place(name_in(folder, photo), sort=session.sort, view=session.chosen_view)
    return Places([(folder, place)])
