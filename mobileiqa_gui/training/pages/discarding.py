"""The question before a run with epochs is thrown away."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from mobileiqa_gui.translation import translate


def ask_before_discarding(epochs: int, parent: QWidget) -> QMessageBox:
    """Ask whether a run with that many epochs may go; `accepted` where it may. Return and Escape
    keep it."""
    question = QMessageBox(parent)
    question.setIcon(QMessageBox.Icon.NoIcon)
    question.setWindowTitle(translate("training", "Discard this run?"))
    question.setText(
        translate("training", "One epoch is trained. Shall the run be discarded?")
        if epochs == 1
        else translate(
            "training", "{count} epochs are trained. Shall the run be discarded?"
        ).format(count=epochs)
    )
    question.setInformativeText(
        translate(
            "training",
            "Its folder goes to the trash. Put back from there, it can be continued.",
        )
    )
    role = QMessageBox.ButtonRole
    question.addButton(translate("training", "Discard the run"), role.AcceptRole)
    keep = question.addButton(translate("training", "Keep it"), role.RejectRole)
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    return question
