"""Where the teacher comes from, and how it is trained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog

from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.training.draft import WITH_TEACHER, Draft
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.pages.recipe_panel import RecipePanel
from mobileiqa_gui.training.widgets import Option, Options, button
from mobileiqa_gui.training.wording import date_in_words
from training.interface import RunSummary


class TeacherPage(Page):
    """Train one, take one from an earlier run, or a file."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Who teaches?"))
        self.source = Options(
            [
                Option(
                    "train",
                    self.tr("Train a teacher first"),
                    self.tr("On the same photos. The student starts by itself once it is done."),
                ),
                Option(
                    "run",
                    self.tr("A teacher trained before"),
                    self.tr("The best epoch of a finished run."),
                ),
                Option(
                    "file",
                    self.tr("A file"),
                    self.tr(
                        "A published checkpoint (.pkl), a model file (.iqa) or weights of a run "
                        "(.safetensors). Nothing in it is executed."
                    ),
                ),
            ]
        )
        self.source.chosen.connect(
            lambda key: self.change_and_show(replace(self.draft, teacher_source=key))
        )
        self.runs = QComboBox()
        self.runs.setMinimumWidth(320)
        self.runs.setAccessibleName(self.tr("Finished runs"))
        self.runs.activated.connect(self._choose_run)
        self.source.add_below("run", self.runs)
        self.file = ElidedLabel()
        self.choose_file = button(self.tr("Choose a file"))
        self.choose_file.clicked.connect(self._ask_for_file)
        self.source.add_below("file", self.choose_file, at_left=True)
        self.source.add_below("file", self.file)
        self.recipe = RecipePanel("teacher")
        self.recipe.changed.connect(self.change_and_show)
        self.column.addWidget(self.source)
        self.column.addWidget(self.recipe)
        self.column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        super().show_draft(draft)
        is_chosen = draft.goal in WITH_TEACHER
        self.title.setText(
            self.tr("Who teaches?") if is_chosen else self.tr("How is the teacher trained?")
        )
        self.source.setVisible(is_chosen)
        self.source.choose(draft.teacher_source)
        self.runs.setVisible(draft.teacher_source == "run")
        for each in (self.choose_file, self.file):
            each.setVisible(draft.teacher_source == "file")
        self.file.set_full_text(draft.teacher_file)
        self.recipe.setVisible("teacher" in draft.roles)
        self.recipe.show_draft(draft)
        index = self.runs.findData(draft.teacher_run)
        if index >= 0:
            self.runs.setCurrentIndex(index)

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """The runs that can teach."""
        self.runs.clear()
        for run in runs:
            if run.status.state == "finished" and run.paths.best.is_file():
                text = f"{run.about.name} · {date_in_words(run.about.created)}"
                self.runs.addItem(text, str(run.paths.folder))
        if not self.runs.count():
            self.runs.addItem(self.tr("There is no finished run yet"), "")
        self.runs.setEnabled(bool(self.runs.itemData(0)))
        self.source.button("run").setEnabled(bool(self.runs.itemData(0)))
        index = self.runs.findData(self.draft.teacher_run)
        self.runs.setCurrentIndex(max(0, index))

    def change_and_show(self, draft: Draft) -> None:
        """A choice that changes what the page shows; the first run is taken as chosen."""
        if draft.teacher_source == "run" and not draft.teacher_run:
            draft = replace(draft, teacher_run=str(self.runs.currentData() or ""))
        self.show_draft(draft)
        self.change(draft)

    def _choose_run(self, index: int) -> None:
        self.change(replace(self.draft, teacher_run=str(self.runs.itemData(index) or "")))

    def _ask_for_file(self) -> None:
        start = str(Path(self.draft.teacher_file).parent) if self.draft.teacher_file else ""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("The teacher"),
            start or str(Path.home()),
            self.tr("Teachers (*.pkl *.pth *.pt *.iqa *.safetensors);;All files (*)"),
        )
        if chosen:
            self.change_and_show(replace(self.draft, teacher_file=chosen))
