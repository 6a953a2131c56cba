"""Compare with a good photo: the current photo beside references, and what they say of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.families.references import Against
from core.photos.photo import Photo
from mobileiqa_gui.guide.places import HELP
from mobileiqa_gui.loupe.legend import Legend
from mobileiqa_gui.references.dot_line import DotLine
from mobileiqa_gui.references.presenter import ReferencesPresenter
from mobileiqa_gui.references.sides import Sides
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3
from mobileiqa_gui.workers.comparing import Comparer, News, Ready
from mobileiqa_gui.workers.tasks import Cancelled

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench

_LEAST_SIZE, _USUAL_SIZE = (860, 520), (1100, 720)


class ReferencesPage(QDialog):
    """Follows the window's current photo while it is open. `make_wanted`: to make a set;
    `fill_wanted`: to compare all photos;
    `chosen(Against)`: a person compares with these from now on."""

    make_wanted = Signal()
    fill_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, bench: Workbench, comparer: Comparer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._comparer = bench, comparer
        self.presenter = ReferencesPresenter()
        self._extra: list[Against] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(HELP, "references")
        self.setWindowTitle(self.tr("Compare with a good photo"))
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_USUAL_SIZE)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.list_sets()
        self._follow(bench.current)

    def _build(self) -> None:
        top = self._build_choice()
        self.sides = Sides(self)
        self.legend = Legend(self, is_strip=True)
        bottom = self._build_answer()
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_3)
        column.addLayout(top)
        column.addWidget(self.sides, 1)
        column.addWidget(self.legend)
        column.addLayout(bottom)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _build_choice(self) -> QHBoxLayout:
        """What is compared with."""
        self.sets = QComboBox(self)
        self.sets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sets.setAccessibleName(self.tr("Compare with"))
        self.sets.setMinimumWidth(200)
        self.photo_button = QPushButton(self.tr("A photo…"), self)
        self.folder_button = QPushButton(self.tr("A folder…"), self)
        self.make_button = QPushButton(self.tr("Make a set…"), self)
        hint = QLabel(self.tr("or drop one here"), self)
        hint.setWordWrap(True)  # of large text there is more than fits
        set_role(hint, "secondary")
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        for widget in (QLabel(self.tr("Compare with"), self), self.sets, self.photo_button,
                       self.folder_button, hint):  # fmt: skip
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.make_button)
        return top

    def _build_answer(self) -> QHBoxLayout:
        """What is said, and what more can be asked."""
        self.map_button = QPushButton(self.tr("Patches that lower the score"), self)
        self.map_button.setCheckable(True)
        self.fill_button = QPushButton(self.tr("Compare all photos shown"), self)
        self.fill_button.setToolTip(
            self.tr("Fills a column, “Against references”, to sort and filter by")
        )
        self.cost = QLabel(self)
        set_role(self.cost, "secondary")
        self.sentence = QLabel(self)
        set_role(self.sentence, "strong")
        self.second = QLabel(self)
        set_role(self.second, "secondary")
        for label in (self.sentence, self.second):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.line = DotLine(self)
        said = QVBoxLayout()
        for label in (self.sentence, self.second):
            said.addWidget(label)
        said.addStretch(1)
        bottom = QHBoxLayout()
        bottom.setSpacing(SPACE_3)
        bottom.addLayout(said, 1)
        bottom.addWidget(self.line, 1)
        buttons = QVBoxLayout()
        for widget in (self.map_button, self.fill_button, self.cost):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        bottom.addLayout(buttons)
        return bottom

    def _connect(self) -> None:
        self.sets.activated.connect(self._choose_listed)
        self.photo_button.clicked.connect(self._ask_for_photo)
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.make_button.clicked.connect(self.make_wanted)
        self.fill_button.clicked.connect(self.fill_wanted)
        self.map_button.toggled.connect(self._want_map)
        self.line.pressed.connect(self._look_at)
        self._comparer.told.connect(self._take)
        self._bench.current_changed.connect(self._follow)
        self._bench.photo_list.rescored.connect(self._show_words)

    # --- what a person chooses -----------------------------------------------------------------

    def choose(self, against: Against) -> None:
        """Compares with these from now on."""
        if against.path is not None and against not in self._extra:
            self._extra.append(against)
            self.sets.addItem(against.title, against)
        self.presenter.choose(against)
        self._show_choice()
        self._comparer.choose(against)
        self.chosen.emit(against)
        self._ask()
        self._show()

    def list_sets(self) -> None:
        """Asks for the sets there are; they come into the chooser when they are known."""
        catalogue = self._bench.catalogue

        def work(_cancelled: Cancelled) -> list[str]:
            from core.catalogue.reference_sets import reference_sets

            opened = catalogue()
            return [each.name for each in reference_sets(opened.ledger)] if opened else []

        self._bench.tasks.start(work, self._show_sets)

    def _show_sets(self, names: Sequence[str]) -> None:
        self.sets.clear()
        self.sets.addItem(self.tr("The built-in photos"), Against())
        for against in (*map(Against, names), *self._extra):
            self.sets.addItem(against.title, against)
        self._show_choice()

    def _show_choice(self) -> None:
        choices = [self.sets.itemData(row) for row in range(self.sets.count())]
        if self.presenter.against in choices:
            self.sets.setCurrentIndex(choices.index(self.presenter.against))

    def _choose_listed(self, row: int) -> None:
        self.choose(self.sets.itemData(row))

    def _ask_for_photo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A good photo"))
        if chosen:
            self.choose(Against(chosen))

    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder of good photos"))
        if chosen:
            self.choose(Against(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.choose(Against(str(path)))

    def _want_map(self, wanted: bool) -> None:
        self.presenter.wants_map = wanted
        if wanted and self.presenter.lowering is None:
            self._ask()
        self._show()

    @Slot(int)
    def _look_at(self, number: int) -> None:
        self.presenter.look_at(number)
        self._show()

    # --- news ----------------------------------------------------------------------------------

    @Slot(object)
    def _take(self, news: News) -> None:
        self.presenter.take(news)
        if isinstance(news, Ready):
            self._ask()
        self._show()

    @Slot(object)
    def _follow(self, photo: Photo | None) -> None:
        self.presenter.show(photo)
        self._ask()
        self._show()

    def _ask(self) -> None:
        presenter = self.presenter
        if presenter.photo is not None and presenter.is_ready:
            self._comparer.compare(presenter.photo, with_map=presenter.wants_map)

    def _show(self) -> None:
        presenter = self.presenter
        self.sides.show_photo(presenter.photo)
        found = presenter.reference
        if presenter.failure:
            self.sides.say("images", self.tr("Nothing to compare with"), presenter.failure)
        else:
            photo = presenter.reference_photo
            self.sides.show_reference(photo, presenter.caption())
            if found is not None and photo is None:
                self.sides.say(
                    "image-off",
                    self.tr("{name} is not there now").format(name=found.member.name),
                    self.tr("Its scores count all the same: what it looks like is remembered."),
                )
        self.sides.show_map(presenter.lowering)
        self.legend.show_heatmap(presenter.lowering)
        self.map_button.setEnabled(presenter.assessment is not None)
        self.fill_button.setEnabled(presenter.is_ready)
        self.cost.setText(presenter.cost())
        self.cost.setVisible(bool(self.cost.text()))
        self.line.setVisible(not presenter.failure)
        self._show_words()

    @Slot()
    def _show_words(self) -> None:
        presenter, known = self.presenter, self.presenter.photo
        of_window = self._bench.presenter.assessment(known.path) if known is not None else None
        self.sentence.setText("" if presenter.failure else presenter.sentence())
        self.second.setText("" if presenter.failure else presenter.second_line(of_window))
        assessment = presenter.assessment
        median = assessment.score if assessment is not None else None
        self.line.show_dots(presenter.dots(), median, presenter.place)

    def done(self, result: int) -> None:
        self.sides.close_pixels()
        super().done(result)


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The photo or folder that is dropped."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if urls and urls[0].isLocalFile() else None
