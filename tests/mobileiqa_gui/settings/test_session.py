"""The settings' file: of this version, of older and newer ones, and of none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from core.places import data_folder
from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.schema import MOST_RECENT, VERSION, VERSION_KEY
from mobileiqa_gui.settings.session import Session

# Written by the window of commit 065ae9e, which knew no versions.
OLD_FILE = Path(__file__).with_name("window-065ae9e.ini")


def ini(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)


def test_the_session_is_an_ini_file_in_the_data_folder():
    session = Session()
    session.sort = ("score", True)
    session.theme = "light"
    session.text_scale = 1.25
    for number in range(12):
        session.add_recent(Path(f"/folders/{number}"))
    session.add_recent(Path("/folders/9"))
    session.save()
    assert (data_folder() / "window.ini").is_file()
    again = Session()
    assert again.sort == ("score", True)
    assert (again.theme, again.text_scale) == ("light", 1.25)
    assert len(again.recent) == MOST_RECENT
    assert again.recent[:2] == [Path("/folders/9"), Path("/folders/11")]


def test_nonsense_gives_defaults_one_by_one(tmp_path):
    path = tmp_path / "window.ini"
    session = Session(path)
    session.sort = ("score", True)
    session.cell_size = 300
    session.save()
    nonsense = ini(path)
    for key in ("sort/key", "window/theme", "window/text_scale", "window/geometry", "shown/info",
                "loupe/map_opacity", "settings/version"):  # fmt: skip
        nonsense.setValue(key, "no sense!")
    nonsense.sync()
    odd = Session(path)
    assert odd.sort == ("name", True)
    assert (odd.theme, odd.text_scale, odd.cell_size) == ("dark", 1.0, 300)
    assert odd.heatmap_opacity == 0.65
    assert odd.is_shown("info")
    assert odd.geometry.isEmpty()


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe" * 50, b"{}"])
def test_a_file_that_is_none_opens_as_if_new(tmp_path, content):
    path = tmp_path / "window.ini"
    path.write_bytes(content)
    session = Session(path)
    assert (session.theme, session.cell_size, session.recent) == ("dark", 208, [])


def test_a_single_recent_folder_is_read_back():
    session = Session()
    session.add_recent(Path("/one, with a comma"))
    session.save()
    assert Session().recent == [Path("/one, with a comma")]


@pytest.fixture
def old(tmp_path) -> Path:
    return Path(shutil.copy(OLD_FILE, tmp_path / "window.ini"))


def test_a_file_without_a_version_keeps_everything(old, qtbot):
    before = {key: ini(OLD_FILE).value(key) for key in ini(OLD_FILE).allKeys()}
    session = Session(old)
    assert (session.theme, session.text_scale, session.view) == ("light", 1.25, "loupe")
    assert (session.cell_size, session.sort) == (304, ("score", True))
    assert [session.is_shown(part) for part in ("folders", "info", "filter")] == [True, False, True]
    assert (session.heatmap, session.heatmap_opacity, session.field) == ("view-2", 0.65, "middle")
    assert session.folder == Path("/photos/2026")
    assert session.photo == Path("/photos/2026/DSC_0412.NEF")
    assert session.model == "/models/large.iqa"
    names = ["2026", "Größe", "Hochzeit, Teil 1"]
    assert session.recent == [Path("/photos") / name for name in names]
    window, splitter = QMainWindow(), QSplitter()
    for _ in range(3):
        splitter.addWidget(QWidget())
    qtbot.addWidget(window)
    qtbot.addWidget(splitter)
    assert window.restoreGeometry(session.geometry)
    assert window.size().height() == 760  # the width is that of the tests' small screen
    splitter.resize(1180, 600)
    assert splitter.restoreState(session.panel_sizes)
    assert splitter.orientation() == Qt.Orientation.Horizontal
    session.save()
    after = {key: ini(old).value(key) for key in ini(old).allKeys()}
    assert int(after.pop(VERSION_KEY)) == VERSION
    assert before.pop("loupe/opacity") == "0.6"  # meant something else: how strong a veil was
    assert after == before


def test_keys_of_a_newer_version_survive(old):
    newer = ini(old)
    newer.setValue(VERSION_KEY, 99)
    newer.setValue("marks/colours", ["red", "blue"])
    newer.sync()
    session = Session(old)
    session.theme = "dark"
    session.save()
    again = ini(old)
    assert again.value("marks/colours") == ["red", "blue"]
    assert int(again.value(VERSION_KEY)) == 99
    assert again.value("window/theme") == "dark"
    assert Session(old).cell_size == 304


def test_who_listens_hears_of_another_value_once():
    session = Session()
    heard: list[str] = []
    session.changed.connect(heard.append)
    session.auto_advance = False
    session.screen_profile = Path("/profiles/screen.icc")
    session.screen_profile = Path("/profiles/screen.icc")
    session.sidecar_writing = "as_marked"
    assert heard == [schema.SCREEN_PROFILE.key, schema.SIDECAR_WRITING.key]
