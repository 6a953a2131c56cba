"""What came out: figures, predictions against labels, the worst photos, and using the model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from core.bundles.library import add_model
from core.errors import RunError
from mobileiqa_gui.theme import set_icon
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.photo_tiles import CaptionedPhoto, PhotoTiles
from mobileiqa_gui.training.results import (
    FIGURES,
    Outcome,
    load_outcome,
    summary_of,
    table_of,
    verdict_of,
    worst_of,
)
from mobileiqa_gui.training.widgets import button, heading, label
from mobileiqa_gui.workers.tasks import Cancelled, Tasks
from training.interface import Prediction, RunPaths, RunSummary, list_runs, runs_folder

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from mobileiqa_gui.training.plots import ScatterPlot

_COLUMNS = 4


class ResultPage(Page):
    """`photo_wanted(path)`; `model_wanted(path)` when the installed model is to be used."""

    photo_wanted = Signal(object)
    model_wanted = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("", "", wide=True)
        self._tasks = tasks
        self._paths: RunPaths | None = None
        self.outcome: Outcome | None = None
        self.verdict, self.summary = label(""), label("", "secondary")
        self.use = button(
            self.tr("Use this model"), self.tr("The app scores with it from now on, at once")
        )
        set_icon(self.use, "check")
        self.use.setAutoDefault(True)
        self.use.clicked.connect(self._use)
        self.said = label("", "secondary")
        self.table = QTableWidget(0, 2 + len(FIGURES))
        self.table.setHorizontalHeaderLabels(
            ["", self.tr("Measured on"), *(name for _, name in FIGURES)]
        )
        self._prepare_table()
        self.worst = PhotoTiles(tasks, _COLUMNS)
        self.worst.chosen.connect(self.photo_wanted)
        self._scatter: ScatterPlot | None = None
        self._scatter_place = QVBoxLayout()
        self._lay_out()

    def show_run(self, paths: RunPaths) -> None:
        """Read a finished run's result and show it."""
        self._paths = paths
        self.said.setText("")

        def work(_cancelled: Cancelled) -> Outcome:
            runs: list[RunSummary] = list_runs(runs_folder())
            return load_outcome(paths, runs)

        self._tasks.start(work, self._show, self._show_error)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE_2)
        first.addWidget(self.use)
        first.addWidget(self.said, 1)
        self._below = QHBoxLayout()
        self._below.setSpacing(SPACE_4)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._scatter_heading = heading(self.tr("Each photo: its label and its score"))
        left.addWidget(self._scatter_heading)
        left.addLayout(self._scatter_place, 1)
        right.addWidget(heading(self.tr("Farthest from their labels")))
        right.addWidget(self.worst)
        right.addStretch(1)
        self._below.addLayout(left, 1)
        self._below.addLayout(right)
        for each in (self.verdict, self.summary):
            self.column.addWidget(each)
        self.column.addLayout(first)
        self.column.addWidget(self.table)
        self.column.addLayout(self._below, 1)

    def _prepare_table(self) -> None:
        table = self.table
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setAccessibleName(self.tr("Figures"))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    # --- showing -------------------------------------------------------------------------------

    def _show(self, outcome: Outcome) -> None:
        if self._paths is None or outcome.paths.folder != self._paths.folder:
            return
        self.outcome = outcome
        self.title.setText(outcome.result.name)
        self.verdict.setText(verdict_of(outcome))
        self.summary.setText(summary_of(outcome.result))
        has_bundle = bool(outcome.result.bundle)
        self.use.setEnabled(has_bundle)
        if not has_bundle:
            why = outcome.result.export or self.tr("the run was asked not to write one")
            self.said.setText(self.tr("There is no model file: {why}").format(why=why))
        lines = table_of(outcome)
        self.table.setRowCount(len(lines))
        for number, line in enumerate(lines):
            for column, text in enumerate((line.name, line.part, *line.cells)):
                self.table.setItem(number, column, QTableWidgetItem(text))
        height = self.table.horizontalHeader().sizeHint().height()
        rows = sum(self.table.rowHeight(number) for number in range(len(lines)))
        self.table.setFixedHeight(height + rows + SPACE_2)
        self.worst.show_photos([_captioned(p) for p in worst_of(outcome.predictions)])
        self._show_scatter()

    def _show_error(self, error: Exception) -> None:
        self.title.setText(self.tr("The result cannot be shown"))
        self.verdict.setText(error.message if isinstance(error, RunError) else str(error))
        self.use.setEnabled(False)

    def _show_scatter(self) -> None:
        if self.outcome is None:
            return
        if self._scatter is None:
            from mobileiqa_gui.training.plots import ScatterPlot

            self._scatter = ScatterPlot()
            self._scatter.setMinimumHeight(300)
            self._scatter.photo_chosen.connect(lambda path: self.photo_wanted.emit(Path(path)))
            self._scatter.setAccessibleName(self.tr("Scores against labels"))
            self._scatter_place.addWidget(self._scatter)
        self._scatter.show_predictions(self.outcome.predictions)

    # --- deploying -----------------------------------------------------------------------------

    def _use(self) -> None:
        if self.outcome is None:
            return
        deploy(self._tasks, self.outcome.paths, self.outcome.result.bundle, self._deployed,
               self.said.setText)  # fmt: skip

    def _deployed(self, path: Path, name: str) -> None:
        self.said.setText(self.tr("{name} is installed and scores from now on.").format(name=name))
        self.model_wanted.emit(path)


def deploy(
    tasks: Tasks,
    paths: RunPaths,
    bundle: str,
    done: Callable[[Path, str], None],
    failed: Callable[[str], None],
) -> None:
    """Install a run's model file in the background: `done(path, name)` or `failed(sentence)`."""

    def work(_cancelled: Cancelled) -> Bundle:
        return add_model(paths.folder / bundle)

    tasks.start(
        work,
        lambda made: done(made.path, made.manifest.name),
        lambda error: failed(error.message),
    )


def _captioned(prediction: Prediction) -> CaptionedPhoto:
    label_text, score = f"{prediction.quality * 100:.0f}", f"{(prediction.raw or 0) * 100:.0f}"
    return CaptionedPhoto(
        Path(prediction.path),
        f"{label_text} → {score}",
        f"label {label_text}, score {score}",
    )
