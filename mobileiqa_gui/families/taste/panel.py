"""The panel of taste: what was learned, how far to believe it, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.photos.photo import Photo
from core.scoring.tasting import Said
from mobileiqa_gui.families.taste import words
from mobileiqa_gui.families.taste.agreement_plot import AgreementPlot
from mobileiqa_gui.families.taste.photo_strip import PhotoStrip, StripItem
from mobileiqa_gui.families.taste.presenter import Phase, TastePresenter
from mobileiqa_gui.theme import set_icon, set_role, set_surface
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, SPACE_4

WIDTH: Final = 300


class TastePanel(QWidget):
    """`photo_chosen(path)`: go there. The rest are wishes of buttons."""

    photo_chosen = Signal(object)
    learn_wanted = Signal()
    sort_wanted = Signal()
    export_wanted = Signal()
    forget_wanted = Signal()
    bring_back_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self, picture: Callable[[Photo], QImage | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(WIDTH - 40)
        self.setMaximumWidth(WIDTH + 80)
        self.setAccessibleName(self.tr("My taste"))
        self.state = _text(self)
        self.counts = _text(self)
        self.unseen = _text(self, "secondary")
        self.learn = QPushButton(self)
        self.plot = AgreementPlot(self)
        self.advice = _text(self, "strong")
        self.sort = QPushButton(self.tr("Sort by my taste"), self)
        self.of_photo = _text(self)
        self.surprises = PhotoStrip(picture, self)
        self.asked = PhotoStrip(picture, self)
        self._menu = Menu(self)
        self._lay_out()
        self._set_up()

    # --- what is shown -------------------------------------------------------------------------

    def show_state(self, presenter: TastePresenter, *, can_bring_back: bool) -> None:
        """How the taste stands now."""
        phase, look = presenter.phase, presenter.look
        kept = look.kept if look is not None else None
        in_use = phase is Phase.LEARNED and kept is not None
        self.state.setText(words.state(phase, look))
        self.counts.setText(words.by_stars(look.count) if look is not None else "")
        self.counts.setVisible(bool(self.counts.text()))
        self.unseen.setText(words.unseen(look))
        self.unseen.setVisible(bool(self.unseen.text()))
        self.learn.setText(self.tr("Learn again") if kept else self.tr("Learn my taste"))
        self.learn.setEnabled(presenter.can_learn)
        agreed = kept.agreement if in_use and kept is not None else None
        self.plot.show_agreement(agreed)
        self.advice.setText(words.advice(agreed) if agreed is not None else "")
        self.advice.setVisible(agreed is not None)
        self.sort.setVisible(in_use)
        self.sort.setEnabled(bool(presenter.columns))
        self._show_strips(presenter)
        self._export.setEnabled(kept is not None)
        self._forget.setEnabled(kept is not None)
        self._bring_back.setVisible(can_bring_back and kept is None)

    def show_photo(self, said: Said | None) -> None:
        """What the taste says of the current photo."""
        self.of_photo.setText(words.of_photo(said))
        self.of_photo.setVisible(said is not None)

    def _show_strips(self, presenter: TastePresenter) -> None:
        look = presenter.look
        surprises, asked = [], []
        if look is not None:
            surprises = [
                StripItem(look.photos[one.path], words.of_surprise(one), words.tip_of_surprise(one))
                for one in look.surprises
                if one.path in look.photos
            ]
            asked = [
                StripItem(look.photos[path], "", path.name)
                for path in look.asked
                if path in look.photos
            ]
        self.surprises.show_items(surprises)
        self._surprise_section.setVisible(bool(surprises))
        self.asked.show_items(asked)
        self._asked_section.setVisible(bool(asked))

    # --- building ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self._export = self._menu.addAction(self.tr("Save as a model file…"))
        self._forget = self._menu.addAction(self.tr("Forget my taste"))
        self._bring_back = self._menu.addAction(self.tr("Bring back my forgotten taste"))
        for action, wish in (
            (self._export, self.export_wanted),
            (self._forget, self.forget_wanted),
            (self._bring_back, self.bring_back_wanted),
        ):
            action.triggered.connect(wish)
        self.learn.clicked.connect(self.learn_wanted)
        self.learn.setToolTip(self.tr("From all photos that you rated; no photo is scored again"))
        self.sort.clicked.connect(self.sort_wanted)
        self.sort.setToolTip(self.tr("What you would give most stars comes first"))
        self.surprises.setAccessibleName(self.tr("Photos that you rated otherwise"))
        self.asked.setAccessibleName(self.tr("Photos to rate next"))
        for strip in (self.surprises, self.asked):
            strip.chosen.connect(self.photo_chosen)
        self.show_photo(None)

    def _lay_out(self) -> None:
        page = QWidget()
        set_surface(page, "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        above: tuple[QWidget, ...] = (self.of_photo, self.state, self.counts, self.unseen)
        for widget in (*above, self.learn, self.plot, self.advice, self.sort):
            column.addWidget(widget)
        self._surprise_section = self._section(
            self.tr("You rated otherwise"),
            self.tr("Your stars, and in brackets what your other ratings suggest"),
            self.surprises,
        )
        self._asked_section = self._section(
            self.tr("Rate these next"), self.tr("They would teach most"), self.asked
        )
        column.addWidget(self._surprise_section)
        column.addWidget(self._asked_section)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_surface(scroll, "panel")
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, SPACE_2, 0, 0)
        outer.setSpacing(SPACE)
        outer.addLayout(self._title())
        outer.addWidget(scroll, 1)

    def _title(self) -> QHBoxLayout:
        title = QLabel(self.tr("My taste"), self)
        set_role(title, "title")
        more, close = QToolButton(self), QToolButton(self)
        self.close_button = close
        set_icon(more, "ellipsis")
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("Save as a model file, forget"))
        more.setMenu(self._menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_icon(close, "x")
        close.setAccessibleName(self.tr("Close my taste"))
        close.clicked.connect(self.close_wanted)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE)
        row.addWidget(title, 1)
        for button in (more, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def _section(self, heading: str, below: str, strip: PhotoStrip) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, SPACE_4, 0, 0)
        column.setSpacing(SPACE)
        label = QLabel(heading, section)
        set_role(label, "heading")
        caption = _text(section, "caption")
        caption.setText(below)
        for widget in (label, caption, strip):
            column.addWidget(widget)
        return section


def _text(parent: QWidget, role: str = "") -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(label, role)
    return label
