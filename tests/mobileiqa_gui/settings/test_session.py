"""What the window remembers from one start to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from core.places import data_folder
from mobileiqa_gui.library.ordering import SortKey
from mobileiqa_gui.settings.session import MOST_RECENT, Session


def test_the_session_is_an_ini_file_in_the_data_folder_and_survives_nonsense(qtbot):
    session = Session()
    session.sort = (SortKey.SCORE, True)
    session.theme = "light"
    session.text_scale = 1.25
    for number in range(12):
        session.add_recent(Path(f"/folders/{number}"))
    session.add_recent(Path("/folders/9"))
    session.save()
    path = data_folder() / "window.ini"
    again = Session()
    assert again.sort == (SortKey.SCORE, True)
    assert (again.theme, again.text_scale) == ("light", 1.25)
    assert len(again.recent) == MOST_RECENT
    assert again.recent[:2] == [Path("/folders/9"), Path("/folders/11")]
    nonsense = QSettings(str(path), QSettings.Format.IniFormat)
    for key in ("sort/key", "window/theme", "window/text_scale", "window/cell_size",
                "window/geometry", "shown/info"):  # fmt: skip
        nonsense.setValue(key, "nonsense")
    nonsense.sync()
    odd = Session()
    assert odd.sort == (SortKey.NAME, True)
    assert (odd.theme, odd.text_scale, odd.cell_size) == ("dark", 1.0, 208)
    assert odd.geometry.isEmpty()


def test_a_single_recent_folder_is_read_back(qtbot):
    session = Session()
    session.add_recent(Path("/one, with a comma"))
    session.save()
    assert Session().recent == [Path("/one, with a comma")]
