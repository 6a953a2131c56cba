"""All runs: compare, rename, continue, use, throw away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from core.errors import RunError, reason_of
from core.files import write_result
from mobileiqa_gui.core_sentences import of_core, of_error
from mobileiqa_gui.theme import set_icon, set_ring
from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.follower import to_trash
from mobileiqa_gui.training.pages.differences import Differences
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.run_history import HistoryLine, history_of
from mobileiqa_gui.training.widgets import button, heading, label
from mobileiqa_gui.translation import translate
from mobileiqa_gui.workers.tasks import Cancelled, Tasks
from training.interface import LIVE, list_runs, rename_run, runs_folder, sheet_of

if TYPE_CHECKING:
    from mobileiqa_gui.training.plots import ComparePlot


class HistoryPage(Page):
    """`open_wanted(run)`, `continue_wanted(run)`, `use_wanted(run, bundle)`, `again_wanted(paths)`,
    `trashed(folder)`, and `listed(runs)` whenever they were read."""

    open_wanted = Signal(object)
    continue_wanted = Signal(object)
    use_wanted = Signal(object, str)
    again_wanted = Signal(object)
    trashed = Signal(object)
    listed = Signal(list)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("", "", wide=True)
        self.title.setText(self.tr("Runs"))
        self.lead.setText(self.tr("A double click opens a run; its name can be changed in place."))
        self.lead.show()
        self._tasks = tasks
        self.lines: list[HistoryLine] = []
        self._filling = False
        self.table = QTableWidget(0, 6)
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Name"),
                self.tr("Kind"),
                self.tr("Begun"),
                self.tr("State"),
                self.tr("SRCC"),
                self.tr("Differs in"),
            ]
        )
        self._prepare_table()
        self._plot_place = QVBoxLayout()
        self._plot: ComparePlot | None = None
        self.message = label("", "secondary")
        self.message.hide()
        self.actions_row = QHBoxLayout()
        self.actions_row.setSpacing(SPACE_2)
        self.open = self._action(self.tr("Open"), "eye", self._open)
        self.go_on = self._action(self.tr("Continue"), "play", self._continue)
        self.again = self._action(self.tr("Same again, with…"), "copy", self._again)
        self.rename = self._action(self.tr("Rename"), "", self._rename)
        self.use = self._action(self.tr("Use this model"), "check", self._use)
        self.actions_row.addStretch(1)
        self.further_row = QHBoxLayout()
        self.further_row.setSpacing(SPACE_2)
        self.trash = self._action(self.tr("Move to the trash"), "", self._trash, self.further_row)
        self.further_row.addStretch(1)
        self.sheet = self._action(self.tr("Save as CSV"), "", self._save_sheet, self.further_row)
        self.sheet.setToolTip(self.tr("All runs, their figures and every setting, as a table"))
        self.differences = Differences()
        self.plot_heading = heading(self.tr("Agreement of the chosen runs on photos kept aside"))
        self.column.addWidget(self.table, 2)
        self.column.addLayout(self.actions_row)
        self.column.addLayout(self.further_row)
        self.column.addWidget(self.message)
        self.column.addWidget(self.differences)
        self.column.addWidget(self.plot_heading)
        self.column.addLayout(self._plot_place, 1)
        self._chosen()

    def reload(self) -> None:
        """Read the runs again, in the background."""

        def work(_cancelled: Cancelled) -> list[HistoryLine]:
            return history_of(list_runs(runs_folder()))

        self._tasks.start(work, self._show)

    def chosen(self) -> list[HistoryLine]:
        """The selected runs, top to bottom."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self.lines[row] for row in rows if row < len(self.lines)]

    def _prepare_table(self) -> None:
        table = self.table
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setMinimumHeight(180)
        table.setAccessibleName(self.tr("Runs"))
        table.setTabKeyNavigation(False)
        set_ring(table)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        table.itemSelectionChanged.connect(self._chosen)
        table.itemChanged.connect(self._renamed)
        table.cellDoubleClicked.connect(lambda _row, _column: self._open())

    def _action(
        self, text: str, sign: str, act: Callable[[], None], place: QHBoxLayout | None = None
    ) -> QPushButton:
        made = button(text)
        if sign:
            set_icon(made, sign)
        made.clicked.connect(lambda: act())
        (self.actions_row if place is None else place).addWidget(made)
        return made

    def _show(self, lines: list[HistoryLine]) -> None:
        kept = {line.run.paths.folder for line in self.chosen()}
        self.lines = lines
        self._filling = True
        self.table.clearSelection()
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            cells = (line.name, line.kind, line.date, line.state, line.agreement, line.differences)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(of_core(line.run.status.message) if column == 3 else text)
                self.table.setItem(row, column, item)
        self._filling = False
        self.message.setText("" if lines else self.tr("There are no runs yet."))
        self.message.setVisible(not lines)
        self._select([n for n, each in enumerate(lines) if each.run.paths.folder in kept] or [0])
        self._chosen()
        self.listed.emit([line.run for line in lines])

    def _select(self, rows: list[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            index = self.table.model().index(row, 0)
            self.table.selectionModel().select(index, flags.Select | flags.Rows)

    def _chosen(self) -> None:
        chosen = self.chosen()
        one = chosen[0] if len(chosen) == 1 else None
        live = any(line.run.status.state in LIVE for line in chosen)
        self.open.setEnabled(one is not None)
        self.again.setEnabled(one is not None and one.run.config is not None)
        self.rename.setEnabled(one is not None)
        self.go_on.setEnabled(one is not None and one.can_continue)
        self.use.setEnabled(one is not None and bool(one.bundle))
        self.trash.setEnabled(bool(chosen) and not live)
        self.differences.compare(chosen)
        self._compare(chosen)

    def _compare(self, chosen: list[HistoryLine]) -> None:
        curves = [line for line in chosen if line.epochs]
        self.plot_heading.setVisible(bool(curves))
        if self._plot is not None:
            self._plot.setVisible(bool(curves))
        if not curves or not self.isVisible():
            return
        from mobileiqa_gui.training.plots import ComparePlot, NamedCurve

        if self._plot is None:
            self._plot = ComparePlot()
            self._plot.setMinimumHeight(200)
            self._plot.setAccessibleName(self.tr("Agreement over the epochs of the chosen runs"))
            self._plot_place.addWidget(self._plot)
        self._plot.show_curves([NamedCurve(each.name, each.epochs, each.srcc) for each in curves])

    def _open(self) -> None:
        for line in self.chosen()[:1]:
            self.open_wanted.emit(line.run)

    def _continue(self) -> None:
        for line in self.chosen()[:1]:
            self.continue_wanted.emit(line.run)

    def _use(self) -> None:
        for line in self.chosen()[:1]:
            self.use_wanted.emit(line.run, line.bundle)

    def _save_sheet(self) -> None:
        title, kinds = self.tr("Save all runs as a table"), self.tr("Tables (*.csv)")
        proposed = str(Path.home() / "runs.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, title, proposed, kinds)
        if chosen:
            self.save_sheet(Path(chosen))

    def save_sheet(self, path: Path) -> None:
        """Write all runs to a CSV file, in the background."""

        def work(_cancelled: Cancelled) -> None:
            try:
                write_result(path, sheet_of(list_runs(runs_folder())))
            except OSError as error:
                text = translate("history", "The table cannot be written ({reason}).")
                raise RunError(text.format(reason=of_core(reason_of(error))), path) from error

        done = self.tr("All runs are in {path}.").format(path=path)
        self._tasks.start(work, lambda _none: self.tell(done), lambda e: self.tell(of_error(e)))

    def _again(self) -> None:
        for line in self.chosen()[:1]:
            self.again_wanted.emit(line.run.paths)

    def _rename(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        item = self.table.item(rows[0].row(), 0) if rows else None
        if item is not None:
            self.table.editItem(item)

    def _renamed(self, item: QTableWidgetItem) -> None:
        if self._filling or item.column():
            return
        line = self.lines[item.row()]
        try:
            rename_run(line.run.paths, item.text())
        except RunError as error:
            self.tell(of_core(error.message))
        self.reload()

    def _trash(self) -> None:
        for line in self.chosen():
            folder = line.run.paths.folder
            error = to_trash(folder)
            if error:
                self.tell(error)
            else:
                self.trashed.emit(folder)
        self.reload()

    def tell(self, text: str) -> None:
        """Say something below the table."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
