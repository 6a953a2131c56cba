"""The path of the opened folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from mobileiqa_gui.folder.breadcrumbs import Breadcrumbs, parts_of


def test_breadcrumbs_drop_outer_folders_where_room_is_short(qtbot):
    crumbs = Breadcrumbs()
    qtbot.addWidget(crumbs)
    crumbs.resize(900, 30)
    crumbs.show()
    folder = Path("/media/a long name of a card/DCIM/and a long name of a folder")
    crumbs.set_folder(folder)
    visible = [button.text() for button in crumbs._buttons if button.isVisible()]
    assert visible == list(folder.parts[1:])
    crumbs.resize(260, 30)
    visible = [button.text() for button in crumbs._buttons if button.isVisible()]
    assert visible[-1] == folder.name
    assert len(visible) < 4
    assert crumbs._more.isVisible()
    with qtbot.waitSignal(crumbs.chosen) as chosen:
        crumbs._menu.actions()[-1].trigger()
    assert chosen.args == [Path("/media")]


def test_crumbs_of_another_folder_replace_the_former_at_once(qtbot, tmp_path):
    crumbs = Breadcrumbs()
    qtbot.addWidget(crumbs)
    crumbs.resize(900, 32)
    crumbs.show()
    for name in ("first", "second"):
        crumbs.set_folder(tmp_path / name)
    shown = [b.text() for b in crumbs.findChildren(QToolButton) if b.isVisible()]
    assert "second" in shown
    assert "first" not in shown


def test_the_path_begins_below_the_home_folder():
    home = Path("/home/ann")
    wedding = home / "Pictures" / "Wedding"
    assert [part.name for part in parts_of(wedding, home)] == ["Pictures", "Wedding"]
    assert parts_of(home, home)[-1] == home
    assert [part.name for part in parts_of(Path("/media/card/DCIM"), home)] == [
        "media",
        "card",
        "DCIM",
    ]
    assert parts_of(Path("/"), home) == [Path("/")]


def test_the_opened_folders_name_has_a_menu_and_those_above_have_none(qtbot, tmp_path):
    crumbs = Breadcrumbs()
    qtbot.addWidget(crumbs)
    crumbs.resize(900, 32)
    crumbs.show()
    crumbs.set_folder(tmp_path)
    above, opened = crumbs._buttons[-2:]
    place = QPoint(3, 3)
    with qtbot.waitSignal(crumbs.menu_wanted) as asked:
        opened.customContextMenuRequested.emit(place)
    assert asked.args == [tmp_path, opened.mapToGlobal(place)]
    assert above.contextMenuPolicy() == Qt.ContextMenuPolicy.DefaultContextMenu
