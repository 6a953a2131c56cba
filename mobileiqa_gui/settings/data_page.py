"""The page of one's own files: how large they are, where they lie; exported, moved, wiped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)

from core import upkeep
from core.errors import MobileIqaError
from core.places import cache_folder, data_folder
from core.upkeep import Part
from mobileiqa_gui.core_sentences import of_core, of_error
from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.inspector.facts import bytes_text
from mobileiqa_gui.settings.rows import SettingRows, sentence
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3
from mobileiqa_gui.workers.tasks import Task, Tasks


class DataPage(SettingRows):
    """A page of the settings. What moves or wipes is done at the next start, and can be taken back
    until then."""

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._tasks = tasks
        self._running: list[Task] = []
        self.sizes: dict[Part, QLabel] = {}
        self.wipe: dict[Part, QPushButton] = {}
        self.add(self._parts())
        self.place = ElidedLabel(self)
        self.move_button = self._button(self.tr("Move…"), self._ask_where_to)
        self.export_button = self._button(self.tr("Export…"), self._ask_export)
        self.message = sentence("", self)
        self.take_back = self._button(self.tr("Take it back"), self._withdraw)
        self.add(self._folder(), sentence(self._about(), self))
        self.add(self._news())
        self._show_asked()

    def _parts(self) -> QWidget:
        """What there is, how large, and a way to be rid of it."""
        words = {
            Part.DATA: self.tr("Your decisions, models and training runs"),
            Part.CACHE: self.tr("Scores and thumbnails, which can be made again"),
            Part.SETTINGS: self.tr("Settings"),
        }
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_3)
        grid.setColumnStretch(0, 1)
        for row, (part, text) in enumerate(words.items()):
            self.sizes[part] = QLabel("…", table)
            button = self._button(self.tr("Wipe…"), partial(self._ask_wipe, part))
            button.setAccessibleName(self.tr("Wipe: {what}").format(what=text))
            self.wipe[part] = button
            told = QLabel(text, table)
            told.setWordWrap(True)
            for column, widget in enumerate((told, self.sizes[part], button)):
                grid.addWidget(widget, row, column)
        return table

    def _folder(self) -> QWidget:
        row = QWidget(self)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        self.place.setText(str(data_folder()))
        self.place.setToolTip(
            self.tr("Data: {data}\nCache: {cache}").format(data=data_folder(), cache=cache_folder())
        )
        widgets = (QLabel(self.tr("Folder"), row), self.place, self.move_button, self.export_button)
        for column, widget in enumerate(widgets):
            grid.addWidget(widget, 0, column)
        self.move_button.setEnabled(upkeep.can_be_moved())
        return row

    def _news(self) -> QWidget:
        """What was said last, and what can be done about it."""
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_3)
        line.addWidget(self.message, 1)
        line.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _about(self) -> str:
        text = self.tr(
            "An export is one ZIP file with everything but thumbnails. To use it, unpack it and "
            "move to the folder. Your photos and their sidecars are never part of any of this."
        )
        if upkeep.can_be_moved():
            return text
        fixed = self.tr("MOBILEIQA_HOME says where the folder is, so it is not moved from here.")
        return f"{text} {fixed}"

    def _button(self, text: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: pressed())
        return button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._running.append(self._tasks.start(lambda _stop: upkeep.sizes(), self._show_sizes))

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            for task in self._running:
                task.cancel()
            self._running.clear()
        super().hideEvent(event)

    @Slot(object)
    def _show_sizes(self, sizes: dict[Part, int]) -> None:
        for part, label in self.sizes.items():
            label.setText(bytes_text(sizes[part]))

    # --- exported --------------------------------------------------------------------------------

    def _ask_export(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(Path.home() / "mobileiqa.zip"), "ZIP (*.zip)"
        )
        if chosen:
            self.export(Path(chosen))

    def export(self, target: Path) -> None:
        """Into a file, while the page is open."""
        self.export_button.setEnabled(False)
        self.message.setText(self.tr("Exporting. Closing this page stops it."))

        def done(_nothing: None) -> None:
            self.export_button.setEnabled(True)
            self.message.setText(self.tr("Exported to {file}.").format(file=target))

        def failed(error: MobileIqaError) -> None:
            self.export_button.setEnabled(True)
            self.message.setText(of_core(error.message))

        work = self._tasks.start(lambda stop: upkeep.export(target, stop), done, failed)
        self._running.append(work)

    # --- at the next start -----------------------------------------------------------------------

    def _ask_where_to(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("An empty folder, or one with MobileIQA's data"), str(Path.home())
        )
        if chosen:
            self._try(lambda: upkeep.ask_move(Path(chosen)))

    def _ask_wipe(self, part: Part) -> None:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.NoIcon)
        question.setWindowTitle(self.tr("Wipe"))
        texts = {
            Part.DATA: self.tr(
                "All stars, flags and labels that are not in sidecars, your own models and "
                "training runs are lost. Export them first if in doubt."
            ),
            Part.CACHE: self.tr("Photos are scored again, and thumbnails are made again."),
            Part.SETTINGS: self.tr("Keys, theme, recent folders and all else as at first."),
        }
        question.setText(texts[part])
        yes = question.addButton(self.tr("Wipe at the next start"), QMessageBox.ButtonRole.YesRole)
        no = question.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(no)
        question.exec()
        if question.clickedButton() is yes:
            self._try(lambda: upkeep.ask_wipe(part))

    def _try(self, ask: Callable[[], object]) -> None:
        try:
            ask()
        except MobileIqaError as error:
            self.message.setText(of_error(error))
            return
        self._show_asked()

    def _withdraw(self) -> None:
        self.message.clear()
        self._try(upkeep.withdraw)

    def _show_asked(self) -> None:
        request = upkeep.asked()
        self.take_back.setVisible(request is not None)
        if request is None:
            return
        parts = {
            Part.DATA: self.tr("decisions, models and runs are wiped"),
            Part.CACHE: self.tr("scores and thumbnails are wiped"),
            Part.SETTINGS: self.tr("settings are wiped"),
        }
        told = [text for part, text in parts.items() if part in request.wipe]
        if request.move_to is not None:
            told.append(self.tr("all moves to {folder}").format(folder=request.move_to))
        when = self.tr("When MobileIQA starts next: {what}.")
        self.message.setText(when.format(what="; ".join(told)))
