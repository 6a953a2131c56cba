"""About the app: version, licence, what is installed, and the papers it stands on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.installation import Installation, installed_version, look
from mobileiqa_gui.questions import Questions
from mobileiqa_gui.theme import LinkLabel, set_ring, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4, SPACE_6
from mobileiqa_gui.workers.tasks import Tasks

WIDTH = 560
# Of the screen's height, what the page may take.
SHARE = 0.92

# Authors, title, where it appeared, where to read it.
PAPERS = (
    (
        "Zewen Chen, Sunhan Xu, Yun Zeng, Haochen Guo, Jian Guo, Shuai Liu, Juan Wang, Bing Li, "
        "Weiming Hu, Dehua Liu, Hesong Li",
        "MobileIQA: Exploiting Mobile-level Diverse Opinion Network For No-Reference Image Quality "
        "Assessment Using Knowledge Distillation",
        "ECCV Workshops 2024",
        "https://arxiv.org/abs/2409.01212",
    ),
    (
        "Guanghao Yin et al.",
        "Content-Variant Reference Image Quality Assessment via Knowledge Distillation (CVRKD-IQA)",
        "AAAI 2022",
        "https://arxiv.org/abs/2202.13123",
    ),
    (
        "Avinab Saha, Sandeep Mishra, Alan C. Bovik",
        "Re-IQA: Unsupervised Learning for Image Quality Assessment in the Wild",
        "CVPR 2023",
        "https://arxiv.org/abs/2304.00451",
    ),
)


class AboutPage(QDialog):
    """Opened with `show`: the photos behind stay usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About MobileIQA"))
        body = QWidget()
        set_surface(body, "window")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_2)
        column.setSpacing(SPACE_2)
        self._add_beginning(column)
        self._add_heading(column, self.tr("What it can tell"))
        self.questions = Questions(self)
        self.questions.asked.connect(self.close)
        column.addWidget(self.questions)
        self._add_heading(column, self.tr("This installation"))
        self._installed = self._plain(column)
        self._add_heading(column, self.tr("The work it stands on"))
        for authors, paper, place, link in PAPERS:
            name = f'<span style="font-weight: 600">{paper}</span>'
            address = f'<a href="{link}">{link.removeprefix("https://")}</a>'
            self._add(column, f"{name}<br>{authors}<br>{place}. {address}")
        self._body, self._buttons = body, self._make_buttons()
        self._scroll()
        self._found: Installation | None = None
        self._fit()
        self._tasks: Tasks | None = None

    def _add_beginning(self, column: QVBoxLayout) -> None:
        title = QLabel(self.tr("MobileIQA {version}").format(version=installed_version()), self)
        set_role(title, "title")
        column.addWidget(title)
        self._add(
            column,
            self.tr(
                "Looks through a folder of photos with a small network's scores and shows where it "
                "looked. Everything runs on this computer."
            ),
        )
        self._add(
            column,
            self.tr(
                "Licence: Apache-2.0. Icons: Lucide (ISC). Typeface: Inter (OFL). Faces: "
                "MediaPipe (Apache-2.0). "
                "Sample photos: see their attribution in the samples folder."
            ),
            role="secondary",
        )

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        self.copy = QPushButton(self.tr("Copy for a bug report"), self)
        self.copy.setToolTip(self.tr("Versions and system; no folder, no file name, no photo"))
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._copy)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.setContentsMargins(SPACE_6, SPACE_2, SPACE_6, SPACE_4)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._tasks is None:
            self._tasks = Tasks(1, self)
            self._tasks.start(lambda _cancelled: look(), self._show_installed)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._tasks is not None and not event.spontaneous():
            self._tasks.close()
        super().hideEvent(event)

    @Slot(object)
    def _show_installed(self, found: Installation) -> None:
        if self._tasks is not None:
            self._tasks.close()  # nothing more is asked
        self._found = found
        rows = (
            (self.tr("System"), found.system),
            (self.tr("Training"), self.tr("yes") if found.can_train else self.tr("left out")),
            (self.tr("ONNX Runtime"), found.runtime),
            (self.tr("Decoders"), found.decoder_names),
            (self.tr("Models"), found.model_names),
            (self.tr("Data"), str(found.data)),
            (self.tr("Cache"), str(found.cache)),
        )
        self._installed.setText("\n".join(f"{label}: {value}" for label, value in rows))
        self.copy.setEnabled(True)
        self._fit()

    def _copy(self) -> None:
        if self._found is not None:
            QApplication.clipboard().setText(self._found.report())

    def _scroll(self) -> None:
        """All but the buttons, where the screen is too low for it."""
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(self._body)
        set_ring(area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._buttons)
        self.setFixedWidth(WIDTH)

    def _fit(self) -> None:
        """Wrapped text tells its true height only for a width."""
        wanted = self._body.heightForWidth(WIDTH) + self._buttons.sizeHint().height()
        self.resize(WIDTH, min(wanted, round(SHARE * self.screen().availableSize().height())))

    def _add_heading(self, column: QVBoxLayout, text: str) -> None:
        column.addSpacing(SPACE_4)
        heading = QLabel(text, self)
        set_role(heading, "heading")
        column.addWidget(heading)

    def _plain(self, column: QVBoxLayout) -> QLabel:
        label = QLabel(self.tr("Looking …"), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
        return label

    def _add(self, column: QVBoxLayout, text: str, role: str = "") -> None:
        label = LinkLabel(text, self)
        label.setOpenExternalLinks(True)
        if role:
            set_role(label, role)
        column.addWidget(label)
