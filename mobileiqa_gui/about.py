"""About the app: version, licence, and the papers it stands on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from mobileiqa_gui.questions import Questions
from mobileiqa_gui.theme import set_rich, set_role
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4, SPACE_6

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


def app_version() -> str:
    """The installed version, "unknown" when run from an unpacked archive."""
    try:
        return version("mobileiqa")
    except PackageNotFoundError:
        return "unknown"


class AboutPage(QDialog):
    """Opened with `show`: the photos behind stay usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About MobileIQA"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_2)
        title = QLabel(self.tr("MobileIQA {version}").format(version=app_version()), self)
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
        column.addSpacing(SPACE_4)
        heading = QLabel(self.tr("What it can tell"), self)
        set_role(heading, "heading")
        column.addWidget(heading)
        self.questions = Questions(self)
        self.questions.asked.connect(self.close)
        column.addWidget(self.questions)
        column.addSpacing(SPACE_4)
        heading = QLabel(self.tr("The work it stands on"), self)
        set_role(heading, "heading")
        column.addWidget(heading)
        for authors, paper, place, link in PAPERS:
            name = f'<span style="font-weight: 600">{paper}</span>'
            address = f'<a href="{link}">{link.removeprefix("https://")}</a>'
            self._add(column, f"{name}<br>{authors}<br>{place}. {address}")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column.addSpacing(SPACE_2)
        column.addWidget(buttons)
        self.setFixedWidth(560)
        # Wrapped text tells its true height only for a width.
        self.resize(560, column.totalHeightForWidth(560))

    def _add(self, column: QVBoxLayout, text: str, role: str = "") -> None:
        label = QLabel(text, self)
        label.setWordWrap(True)
        set_rich(label)
        label.setOpenExternalLinks(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        if role:
            set_role(label, role)
        column.addWidget(label)
