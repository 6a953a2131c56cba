"""What the window remembers from one start to the next: an INI file in the data folder."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from core.places import data_folder
from mobileiqa_gui.commands.situation import View
from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.schema import Setting

Value = TypeVar("Value")


class _Kept(Generic[Value]):
    """An attribute that is read from the file and written to it as its setting declares."""

    def __init__(self, setting: Setting[Value]) -> None:
        self._setting = setting

    def __get__(self, session: Session, _owner: type[Session]) -> Value:
        return session.read(self._setting)

    def __set__(self, session: Session, value: Value) -> None:
        session.write(self._setting, value)


class _KeptState:
    """The same for what Qt saves of a window or splitter."""

    def __init__(self, setting: Setting[bytes]) -> None:
        self._setting = setting

    def __get__(self, session: Session, _owner: type[Session]) -> QByteArray:
        return QByteArray(session.read(self._setting))

    def __set__(self, session: Session, state: QByteArray) -> None:
        session.write(self._setting, bytes(state.data()))


class Session(QObject):
    """A typed view of the settings of `schema`; a missing or odd value gives the default.

    `changed(key)` follows when a setting has another value, with the `key` of its declaration:
    `if key == schema.SCREEN_PROFILE.key`.
    """

    changed = Signal(str)

    theme = _Kept(schema.THEME)
    language = _Kept(schema.LANGUAGE)
    text_scale = _Kept(schema.TEXT_SCALE)
    view = _Kept(schema.VIEW)
    cell_size = _Kept(schema.CELL_SIZE)
    heatmap = _Kept(schema.HEATMAP)
    heatmap_opacity = _Kept(schema.HEATMAP_OPACITY)
    map_in_colour = _Kept(schema.MAP_IN_COLOUR)
    map_true_cells = _Kept(schema.MAP_TRUE_CELLS)
    field = _Kept(schema.FIELD)
    folder = _Kept(schema.FOLDER)
    photo = _Kept(schema.PHOTO)
    geometry = _KeptState(schema.GEOMETRY)
    second_geometry = _KeptState(schema.SECOND_GEOMETRY)
    panel_sizes = _KeptState(schema.PANEL_SIZES)
    key_preset = _Kept(schema.KEY_PRESET)
    own_keys = _Kept(schema.OWN_KEYS)
    sidecar_writing = _Kept(schema.SIDECAR_WRITING)
    sidecar_naming = _Kept(schema.SIDECAR_NAMING)
    reject_as_minus_one = _Kept(schema.REJECT_AS_MINUS_ONE)
    auto_advance = _Kept(schema.AUTO_ADVANCE)
    screen_profile = _Kept(schema.SCREEN_PROFILE)
    remove_to = _Kept(schema.REMOVE_TO)
    handover_folder = _Kept(schema.HANDOVER_FOLDER)
    name_template = _Kept(schema.NAME_TEMPLATE)
    embed_marks = _Kept(schema.EMBED_MARKS)
    programs = _Kept(schema.PROGRAMS)
    model_before = _Kept(schema.MODEL_BEFORE)

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        path = path or data_folder() / "window.ini"
        with suppress(OSError):  # nothing is kept then, which the window says
            path.parent.mkdir(parents=True, exist_ok=True)
        self._stored = _Stored(QSettings(str(path), QSettings.Format.IniFormat))
        schema.upgrade(self._stored)

    def read(self, setting: Setting[Value]) -> Value:
        return setting.of(self._stored.get(setting.key))

    def write(self, setting: Setting[Value], value: Value) -> None:
        before = self.read(setting)
        self._stored[setting.key] = setting.write(value)
        if self.read(setting) != before:
            self.changed.emit(setting.key)

    def save(self) -> None:
        """Writes to disk now."""
        self._stored.settings.sync()

    def is_shown(self, part: str) -> bool:
        """Whether a part of the window ("folders", "info", "filter", "second") was open."""
        return self.read(schema.SHOWN[part])

    def set_shown(self, part: str, shown: bool) -> None:
        self.write(schema.SHOWN[part], shown)

    @property
    def sort(self) -> tuple[str, bool]:
        """The key of the column that sorts, and whether it runs downwards."""
        return self.read(schema.SORT_KEY), self.read(schema.SORT_DESCENDING)

    @sort.setter
    def sort(self, wanted: tuple[str, bool]) -> None:
        self.write(schema.SORT_KEY, wanted[0])
        self.write(schema.SORT_DESCENDING, wanted[1])

    @property
    def chosen_view(self) -> View:
        """The view photos were seen in."""
        return cast(View, self.view)

    @property
    def model(self) -> str | None:
        """The chosen model, None for the default one."""
        return self.read(schema.MODEL) or None

    @model.setter
    def model(self, wanted: str | None) -> None:
        self.write(schema.MODEL, wanted or "")

    @property
    def recent(self) -> list[Path]:
        """Folders opened last, the newest first."""
        return self.read(schema.RECENT)

    @property
    def with_subfolders(self) -> list[Path]:
        """Folders whose subfolders' photos are shown too."""
        return self.read(schema.WITH_SUBFOLDERS)

    def set_with_subfolders(self, folder: Path, shown: bool) -> None:
        """Whether a folder's subfolders are shown when it is opened."""
        others = [path for path in self.with_subfolders if path != folder]
        self.write(schema.WITH_SUBFOLDERS, [folder, *others] if shown else others)

    def add_recent(self, folder: Path) -> None:
        others = [path for path in self.recent if path != folder]
        self.write(schema.RECENT, [folder, *others])

    def remove_recent(self, folder: Path) -> None:
        """Not listed any more until it is opened again."""
        self.write(schema.RECENT, [path for path in self.recent if path != folder])


class _Stored(MutableMapping[str, object]):
    """The INI file as a mapping; bytes are kept in Qt's way."""

    def __init__(self, settings: QSettings) -> None:
        self.settings = settings

    def __getitem__(self, key: str) -> object:
        if not self.settings.contains(key):
            raise KeyError(key)
        value = self.settings.value(key)
        return value.data() if isinstance(value, QByteArray) else value

    def __setitem__(self, key: str, value: object) -> None:
        self.settings.setValue(key, QByteArray(value) if isinstance(value, bytes) else value)

    def __delitem__(self, key: str) -> None:
        self.settings.remove(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self.settings.allKeys())

    def __len__(self) -> int:
        return len(self.settings.allKeys())
