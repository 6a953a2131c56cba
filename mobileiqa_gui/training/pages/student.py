"""How the student learns, from labels and from its teacher."""

from __future__ import annotations

from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.pages.page import Page
from mobileiqa_gui.training.pages.recipe_panel import RecipePanel


class StudentPage(Page):
    """The student's settings."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.lead.show()
        self.recipe = RecipePanel("student")
        self.recipe.changed.connect(self.change)
        self.column.addWidget(self.recipe)
        self.column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        super().show_draft(draft)
        if draft.goal == "taught":
            self.title.setText(self.tr("How does the student learn?"))
            self.lead.setText(
                self.tr(
                    "It learns your labels, and beside them what its teacher sees in each photo: "
                    "the features its views look at (distillation). Teacher and student may be of "
                    "different sizes."
                )
            )
        elif draft.goal == "compared":
            self.title.setText(self.tr("How does the student learn?"))
            self.lead.setText(
                self.tr(
                    "It sees each photo beside a good one of other content, drawn anew in each "
                    "pass, and learns the labels and how its teacher sees the photo differ from "
                    "its own original."
                )
            )
        elif draft.goal == "unlabelled":
            self.title.setText(self.tr("How does it learn?"))
            self.lead.setText(
                self.tr(
                    "Of each photo it makes versions with known faults, and learns to tell the "
                    "faults apart whatever is shown. Some photos are kept aside: before and after "
                    "each pass it is asked about faults in them."
                )
            )
        else:
            self.title.setText(self.tr("How does the model learn?"))
            self.lead.setText(
                self.tr(
                    "It begins with all that the app's model knows, and moves towards your labels "
                    "in small steps."
                )
                if draft.goal == "own"
                else self.tr("It learns from your labels alone.")
            )
        self.recipe.show_draft(draft)
