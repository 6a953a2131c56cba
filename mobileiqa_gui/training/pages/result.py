"""What came out: figures, predictions against labels, the worst photos, and using the model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import RunError
from mobileiqa_gui.core_sentences import of_core, of_error
from mobileiqa_gui.theme import Segment, Segments, set_icon
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4
from mobileiqa_gui.training.comparison import figures_of
from mobileiqa_gui.training.deploying import deploy
from mobileiqa_gui.training.pages.figures_table import FiguresTable
from mobileiqa_gui.training.pages.onnx_button import OnnxButton
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.pages.photo_closely import PhotoClosely
from mobileiqa_gui.training.pages.probes_table import ProbesTable
from mobileiqa_gui.training.photo_tiles import PhotoTiles, missed_photo
from mobileiqa_gui.training.results import (
    PARTS,
    WORST,
    Outcome,
    load_outcome,
    part_in_words,
    probes_in_words,
    scores,
    summary_of,
    verdict_of,
)
from mobileiqa_gui.training.widgets import button, heading, label, row
from mobileiqa_gui.training.worth import worth_of
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks
from training.interface import (
    Prediction,
    RunPaths,
    RunResult,
    RunSummary,
    list_runs,
    runs_folder,
    worst_of,
)

if TYPE_CHECKING:
    from mobileiqa_gui.training.plots import ScatterPlot

_COLUMNS = 4
_LONGEST_NAME_PX = 360


class ResultPage(Page):
    """`photo_wanted(path)`; `model_wanted(path)` when the installed model is to be used;
    `again_wanted(paths)`: another run with other settings."""

    photo_wanted = Signal(object)
    model_wanted = Signal(object)
    again_wanted = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("", "", wide=True)
        self._tasks = tasks
        self._paths: RunPaths | None = None
        self._task: Task | None = None
        self.outcome: Outcome | None = None
        self.ranked: list[Prediction] = []
        self.verdict, self.summary = label(""), label("", "secondary")
        self.against = label("", "strong")
        self.use = button(self.tr("Use this model"), self.tr("The app scores with it from now on"))
        set_icon(self.use, "check")
        self.use.setAutoDefault(True)
        self.use.clicked.connect(self._use)
        self.again = button(
            self.tr("Same again, with…"),
            self.tr("Another run that begins with this one's data and settings"),
        )
        self.again.setAutoDefault(True)
        self.again.clicked.connect(self._again)
        self.plain = OnnxButton()
        self.said = label("", "secondary")
        self.plain.said.connect(self.said.setText)
        self.parts = Segments()
        self.parts.chosen.connect(lambda _part: self._read(again=True))
        self.rivals = QComboBox()
        self.rivals.setAccessibleName(self.tr("Another run beside"))
        self.rivals.setToolTip(self.tr("Another finished run, as a column beside"))
        self.rivals.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.rivals.setMaximumWidth(_LONGEST_NAME_PX)
        self.rivals.activated.connect(lambda _index: self._read(again=True))
        self.table = FiguresTable()
        self.probes = ProbesTable()
        self.note = label("", "secondary")
        self.worst = PhotoTiles(tasks, _COLUMNS)
        self.worst.chosen.connect(self.show_photo)
        self.closely = PhotoClosely()
        self.closely.closed.connect(self.close_photo)
        self.closely.photo_wanted.connect(self.photo_wanted)
        self.plot = Segments(
            [
                Segment("scores", self.tr("Scores"), self.tr("Score against label")),
                Segment("residuals", self.tr("Residuals"), self.tr("Score less label")),
            ]
        )
        self.plot.choose("scores")
        self.plot.chosen.connect(lambda _key: self._show_plots())
        self.plots: dict[str, ScatterPlot] = {}
        self._plots_place = QVBoxLayout()
        self._lay_out()

    def show_run(self, paths: RunPaths) -> None:
        """Read a finished run's result and show it."""
        self.close_photo()
        self._paths = paths
        self.said.setText("")
        self._read(again=False)

    def show_photo(self, path: Path) -> None:
        """A photo of the result large, with the heatmaps of this run's model."""
        if self.outcome is None:
            return
        at = next((n for n, one in enumerate(self.ranked) if Path(one.path) == path), None)
        if at is None:
            return
        name = self.outcome.result.bundle
        bundle = self.outcome.paths.folder / name if name else None
        self.area.hide()
        self.closely.open(self.ranked, at, bundle)

    def close_photo(self) -> bool:
        """Back from the photo to the figures; False where none was shown."""
        if self.closely.isHidden():
            return False
        self.closely.hide()
        self.area.show()
        self.worst.setFocus()
        return True

    def close_work(self) -> None:
        """The window closes: end what works on photos."""
        self.close_photo()
        self.closely.close_work()
        self.plain.close_work()

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(SPACE_2)
        self._rivals_label = label(self.tr("Beside it"), "secondary")
        self._rivals_label.setWordWrap(False)
        beside.addWidget(self.parts)
        beside.addStretch(1)
        beside.addWidget(self._rivals_label)
        beside.addWidget(self.rivals)
        self._of_photos = QWidget()
        below = QHBoxLayout(self._of_photos)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE_4)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(heading(self.tr("Each photo: its label and its score")))
        left.addLayout(row(self.plot))
        left.addLayout(self._plots_place, 1)
        right.addWidget(heading(self.tr("Farthest from their labels (label → score)")))
        right.addWidget(self.worst)
        right.addStretch(1)
        below.addLayout(left, 1)
        below.addLayout(right)
        for each in (self.verdict, self.against, self.summary):
            self.column.addWidget(each)
        self._actions = row(self.use, self.again, self.plain, stretch=False)
        self._actions.addWidget(self.said, 1)
        self.column.addLayout(self._actions)
        self.column.addLayout(beside)
        self.column.addWidget(self.table)
        self.column.addWidget(self.probes)
        self.column.addWidget(self.note)
        self.column.addWidget(self._of_photos, 1)
        self.column.addStretch(0)  # takes the room of what is not shown
        whole = self.layout()
        assert whole is not None
        whole.addWidget(self.closely)

    # --- showing -------------------------------------------------------------------------------

    def _read(self, *, again: bool) -> None:
        """Read the run's files in the background; `again` with what a person has chosen."""
        paths = self._paths
        if paths is None:
            return
        part = (self.parts.choice() or "") if again else ""
        beside: Path | None = self.rivals.currentData() if again else None

        def work(_cancelled: Cancelled) -> Outcome:
            runs: list[RunSummary] = list_runs(runs_folder())
            return load_outcome(paths, runs, part=part, beside=beside, suggests=not again)

        if self._task is not None:
            self._task.cancel()
        self._task = self._tasks.start(work, self._show, self._show_error)

    def _show(self, outcome: Outcome) -> None:
        self.outcome = outcome
        result = outcome.result
        self.title.setText(result.name)
        self.verdict.setText(verdict_of(outcome))
        self.summary.setText(summary_of(result))
        self.use.setEnabled(bool(result.bundle))
        self.plain.show_bundle(outcome.paths.folder / result.bundle if result.bundle else None)
        self._lead(outcome)
        if not result.bundle:
            why = result.export or self.tr("the run was asked not to write one")
            self.said.setText(self.tr("There is no model file: {why}").format(why=why))
        self._show_choices(outcome)
        self.table.show_figures(figures_of(result, outcome.part, outcome.rival, outcome.beside))
        self.table.setVisible(bool(result.parts))
        self.probes.show_lines(probes_in_words(result))
        self._show_encoder(result)
        self._show_note(outcome)
        self.ranked = worst_of(outcome.predictions, len(outcome.predictions))
        self.worst.show_photos(
            [missed_photo(p.path, p.quality, p.raw or 0.0) for p in self.ranked[:WORST]]
        )
        self._show_plots()

    def _show_encoder(self, result: RunResult) -> None:
        """Of an encoder there are no scores of photos to be shown, nor always any at all."""
        encoder = bool(result.probes)
        self._of_photos.setHidden(encoder)
        self.plain.setHidden(encoder)
        if scores(result):
            text, tip = self.tr("Use this model"), self.tr("The app scores with it from now on")
        else:
            text = self.tr("Keep this encoder")
            tip = self.tr("It is installed: ratings can be fitted to its features")
        self.use.setText(text)
        self.use.setToolTip(tip)

    def _lead(self, outcome: Outcome) -> None:
        """What speaks against the model is said, and then another run comes first."""
        worth = worth_of(outcome)
        self.against.setText(worth.against)
        self.against.setVisible(bool(worth.against))
        first, second = (self.use, self.again) if worth.is_first else (self.again, self.use)
        for place, each in enumerate((first, second)):
            self._actions.removeWidget(each)
            self._actions.insertWidget(place, each)
        second.setDefault(False)
        first.setDefault(True)
        if second.hasFocus():
            first.setFocus()

    def _show_choices(self, outcome: Outcome) -> None:
        parts = outcome.result.parts
        segments = [
            Segment(part, part_in_words(part, parts[part].photos))
            for part in PARTS
            if part in parts
        ]
        if self.parts.keys() != tuple(segment.key for segment in segments) or not segments:
            self.parts.set_segments(segments)
        for segment in segments:
            self.parts.button(segment.key).setText(segment.text)
        if outcome.part in parts:
            self.parts.choose(outcome.part)
        self.rivals.clear()
        self.rivals.addItem(self.tr("No other run"), None)
        for rival in outcome.rivals:
            self.rivals.addItem(rival.words, rival.folder)
            if rival == outcome.rival:
                self.rivals.setCurrentIndex(self.rivals.count() - 1)
        for each in (self._rivals_label, self.rivals):
            each.setVisible(bool(outcome.rivals))

    def _show_note(self, outcome: Outcome) -> None:
        """What must not be compared is said."""
        rival = outcome.rival
        text = ""
        if rival is not None and not rival.same_photos:
            text = self.tr("{name} was measured on other photos: only the model's cost compares.")
        self.note.setText(text.format(name=rival.name) if rival is not None else "")
        self.note.setVisible(bool(text))

    def _show_error(self, error: Exception) -> None:
        self.title.setText(self.tr("The result cannot be shown"))
        self.verdict.setText(
            of_core(error.message) if isinstance(error, RunError) else of_error(error)
        )
        self.against.hide()
        self.use.setEnabled(False)
        self.plain.show_bundle(None)

    def _show_plots(self) -> None:
        if self.outcome is None:
            return
        if not self.plots:
            from mobileiqa_gui.training.plots import ResidualPlot, ScatterPlot

            self.plots = {"scores": ScatterPlot(), "residuals": ResidualPlot()}
            names = (self.tr("Scores against labels"), self.tr("Residuals over the labels"))
            for plot, name in zip(self.plots.values(), names, strict=True):
                plot.setMinimumHeight(300)
                plot.photo_chosen.connect(lambda path: self.show_photo(Path(path)))
                plot.setAccessibleName(name)
                self._plots_place.addWidget(plot)
        for key, plot in self.plots.items():
            plot.setVisible(key == self.plot.choice())
            plot.show_predictions(self.outcome.predictions)

    # --- what comes of it ------------------------------------------------------------------------

    def _again(self) -> None:
        if self._paths is not None:
            self.again_wanted.emit(self._paths)

    def _use(self) -> None:
        if self.outcome is None:
            return
        deploy(self._tasks, self.outcome.paths, self.outcome.result.bundle, self._deployed,
               self.said.setText)  # fmt: skip

    def _deployed(self, path: Path, name: str) -> None:
        if self.outcome is not None and not scores(self.outcome.result):
            text = self.tr("{name} is installed: ratings can be fitted to its features.")
            self.said.setText(text.format(name=name))
            return
        self.said.setText(self.tr("{name} is installed and scores from now on.").format(name=name))
        self.model_wanted.emit(path)
