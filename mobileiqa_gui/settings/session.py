"""What the window remembers from one start to the next: an INI file in the data folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from core.places import data_folder
from mobileiqa_gui.library.grid import USUAL_CELL
from mobileiqa_gui.library.ordering import SortKey
from mobileiqa_gui.theme.tokens import ThemeName

MOST_RECENT = 8
TEXT_SCALES = (1.0, 1.25, 1.5)


class Session:
    """Typed access to the settings; a missing or odd value gives the default."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or data_folder() / "window.ini"
        path.parent.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Writes to disk now."""
        self._settings.sync()

    @property
    def theme(self) -> ThemeName:
        return "light" if self._settings.value("window/theme") == "light" else "dark"

    @theme.setter
    def theme(self, name: ThemeName) -> None:
        self._settings.setValue("window/theme", name)

    @property
    def text_scale(self) -> float:
        scale = self._number("window/text_scale", 1.0)
        return scale if scale in TEXT_SCALES else 1.0

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._settings.setValue("window/text_scale", scale)

    @property
    def geometry(self) -> QByteArray:
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, state: QByteArray) -> None:
        self._settings.setValue("window/geometry", state)

    @property
    def panel_sizes(self) -> QByteArray:
        return self._bytes("window/panel_sizes")

    @panel_sizes.setter
    def panel_sizes(self, state: QByteArray) -> None:
        self._settings.setValue("window/panel_sizes", state)

    def is_shown(self, part: str) -> bool:
        """Whether a part of the window ("folders", "info", "filter") was open."""
        default = part != "filter"
        return bool(self._settings.value(f"shown/{part}", default, type=bool))

    def set_shown(self, part: str, shown: bool) -> None:
        self._settings.setValue(f"shown/{part}", shown)

    def loupe(self, name: str, default: str) -> str:
        """A choice made in the loupe: "heatmap", "opacity" or "field"."""
        return str(self._settings.value(f"loupe/{name}", default))

    def set_loupe(self, name: str, value: str) -> None:
        self._settings.setValue(f"loupe/{name}", value)

    @property
    def view(self) -> str:
        return "loupe" if self._settings.value("window/view") == "loupe" else "grid"

    @view.setter
    def view(self, name: str) -> None:
        self._settings.setValue("window/view", name)

    @property
    def cell_size(self) -> int:
        return int(self._number("window/cell_size", USUAL_CELL))

    @cell_size.setter
    def cell_size(self, width: int) -> None:
        self._settings.setValue("window/cell_size", width)

    @property
    def sort(self) -> tuple[SortKey, bool]:
        """Sort key and whether it runs downwards."""
        try:
            key = SortKey(self._settings.value("sort/key", SortKey.NAME.value))
        except ValueError:
            key = SortKey.NAME
        return key, bool(self._settings.value("sort/descending", False, type=bool))

    @sort.setter
    def sort(self, wanted: tuple[SortKey, bool]) -> None:
        self._settings.setValue("sort/key", wanted[0].value)
        self._settings.setValue("sort/descending", wanted[1])

    @property
    def folder(self) -> Path | None:
        return self._path("last/folder")

    @folder.setter
    def folder(self, path: Path | None) -> None:
        self._settings.setValue("last/folder", str(path) if path else "")

    @property
    def photo(self) -> Path | None:
        return self._path("last/photo")

    @photo.setter
    def photo(self, path: Path | None) -> None:
        self._settings.setValue("last/photo", str(path) if path else "")

    @property
    def model(self) -> str | None:
        """The chosen model, None for the default one."""
        return str(self._settings.value("last/model") or "") or None

    @model.setter
    def model(self, wanted: str | None) -> None:
        self._settings.setValue("last/model", wanted or "")

    @property
    def recent(self) -> list[Path]:
        """Folders opened last, the newest first."""
        stored = self._settings.value("last/recent")
        texts = stored if isinstance(stored, list) else [stored]  # INI keeps one as plain text
        return [Path(str(text)) for text in texts if text][:MOST_RECENT]

    def add_recent(self, folder: Path) -> None:
        others = [path for path in self.recent if path != folder]
        self._settings.setValue("last/recent", [str(p) for p in [folder, *others][:MOST_RECENT]])

    def _path(self, key: str) -> Path | None:
        text = str(self._settings.value(key) or "")
        return Path(text) if text else None

    def _number(self, key: str, default: float) -> float:
        try:
            return float(self._settings.value(key, default))  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return default

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
