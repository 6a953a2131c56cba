"""What is wrong with a data set, as a list whose lines open the file they are about."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.theme import icon, set_ring
from mobileiqa_gui.theme.tokens import ROW_HEIGHT, SPACE_2
from mobileiqa_gui.training.data_look import trouble_in_words, troubles_shown
from mobileiqa_gui.training.widgets import button, row
from training.interface import Checked

_MOST_ROWS = 8


class Troubles(QWidget):
    """`leave_out_wanted` when the photos that cannot be used are to be left out."""

    leave_out_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Checked | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What is wrong"))
        set_ring(self.list)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self._open)
        self.leave_out = button("", self.tr("They stay where they are; the run does not use them"))
        self.leave_out.clicked.connect(self.leave_out_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.list)
        column.addLayout(row(self.leave_out))
        self.hide()

    def show_report(self, report: Checked | None) -> None:
        """List these troubles; hidden without any."""
        if report is self._report:
            return
        self._report = report
        self.setVisible(report is not None and bool(report.troubles))
        self.list.clear()
        if report is None:
            return
        shown, left_out = troubles_shown(report.troubles)
        for trouble in shown:
            sign = "triangle-alert" if trouble.severity == "error" else "info"
            item = QListWidgetItem(icon(sign), trouble_in_words(trouble))
            item.setData(Qt.ItemDataRole.UserRole, trouble.path)
            item.setToolTip(
                self.tr("{message}\n{path}\nDouble click or Enter opens it").format(
                    message=of_core(trouble.message), path=trouble.path
                )
            )
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
        if left_out:
            text = self.tr("and {count} more of these kinds", "", left_out).format(
                count=in_digits(left_out)
            )
            self.list.addItem(QListWidgetItem(text))
        rows = min(_MOST_ROWS, self.list.count())
        self.list.setFixedHeight(rows * (ROW_HEIGHT + 1) + 2 * self.list.frameWidth())
        count = len(report.unusable)
        self.leave_out.setVisible(count > 0)
        self.leave_out.setText(
            self.tr("Leave out 1 photo")
            if count == 1
            else self.tr("Leave out {count} photos", "", count).format(count=in_digits(count))
        )

    def _open(self, item: QListWidgetItem) -> None:
        path = item.data(Qt.ItemDataRole.UserRole)
        if path:
            target = Path(path)
            found = target if target.exists() else target.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(found)))
