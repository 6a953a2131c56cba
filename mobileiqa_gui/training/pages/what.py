"""What to train."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.widgets import Option, Options, heading, row


class WhatPage(Page):
    """The goal, and a name for the model."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("What do you want to train?"))
        self.lead.setText(
            self.tr(
                "Most ways need photos with a label each: your own stars, or a list of how good "
                "people found them. The trained model then scores photos in this app."
            )
        )
        self.lead.show()
        self.goals = Options(
            [
                Option(
                    "own",
                    self.tr("The app's model, taught your taste"),
                    self.tr(
                        "It knows photos already and goes on learning from yours: minutes, and "
                        "about 60 rated photos are a start. Advised below 2,000 photos."
                    ),
                ),
                Option(
                    "taught",
                    self.tr("A small model, taught by a larger one"),
                    self.tr(
                        "Two steps: a teacher learns from your labels, then a small, fast student "
                        "learns from your labels and from the teacher. Advised from 2,000 photos."
                    ),
                ),
                Option(
                    "alone",
                    self.tr("A small model, from the labels alone"),
                    self.tr(
                        "One step and about half the time. Also the honest comparison for a taught "
                        "one."
                    ),
                ),
                Option(
                    "teacher",
                    self.tr("A teacher only"),
                    self.tr("A larger, slower model, to teach students later or to use as it is."),
                ),
                Option(
                    "compared",
                    self.tr("A model that compares with good photos"),
                    self.tr(
                        "Two steps: a teacher sees distorted photos beside their originals, then a "
                        "student learns to judge beside any good photo. Needs a data set with "
                        "originals, such as KADID-10k."
                    ),
                ),
                Option(
                    "unlabelled",
                    self.tr("Learn from my photos without ratings"),
                    self.tr(
                        "No labels at all: it makes faults itself and learns to tell them apart. "
                        "Out comes what your own ratings can be fitted to later. Hours, and 1,000 "
                        "photos or more are advised."
                    ),
                ),
            ]
        )
        self.goals.chosen.connect(lambda key: self.change(self.draft.with_goal(key)))
        self.column.addWidget(self.goals)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("After the data set"))
        self.name.setMinimumWidth(320)
        self.name.setMaxLength(80)
        self.name.setAccessibleName(self.tr("Name of the model"))
        self.name.textEdited.connect(lambda text: self.change(replace(self.draft, name=text)))
        self.column.addWidget(heading(self.tr("Name of the model")))
        self.column.addLayout(row(self.name))
        self.column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        super().show_draft(draft)
        self.goals.choose(draft.goal)
        if self.name.text() != draft.name:
            self.name.setText(draft.name)
