"""The bar that narrows the photos: a text, stars, flags, labels; all else as chips below them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.marks.marks import Colour, Flag
from core.results.columns import Column, Source
from core.results.photo_columns import COLOUR, FLAG, OTHER_LABEL, STARS
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.commands.tips import keep_tip, with_keys
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.library.columns import FAILED, PROGRESS, RATE_NEXT_KEY, STANDARD
from mobileiqa_gui.library.filter_asking import editor_of
from mobileiqa_gui.library.filter_chips import FilterChips
from mobileiqa_gui.library.filter_editors import (
    Popover,
)
from mobileiqa_gui.library.filter_glyphs import ColourGlyph, GlyphRow, IconGlyph
from mobileiqa_gui.library.filter_text import FilterText
from mobileiqa_gui.library.filter_words import choice_text, has_chip
from mobileiqa_gui.library.photo_filter import EVERYTHING, Limits, PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.stars_filter import StarsFilter
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.theme import set_role, set_surface
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.wording import photos_in_words

TYPING_MS = 120
# The keys that ask for a flag.
_QUICK_FLAGS = {
    "pick": (("library.filter_picked", "Alt+P"),),
    "none": (("library.filter_unflagged", "Alt+U"),),
    "reject": (("library.filter_rejected", "Alt+X"),),
}
_NONE_OF = {FLAG.key: "none", COLOUR.key: ""}


class FilterBar(QWidget):
    """Holds what a person asks for, `filter`, and shows it.

    `changed(PhotoFilter)` follows what a person does, shortly after typing and dragging; `left`
    when Esc or Enter leaves the field; `toggle_wanted`: to open or close the bar; `open_wanted`: a
    key filters while the bar may be closed. `seen_changed` follows when the bar comes or goes.
    """

    changed = Signal(object)
    left = Signal()
    toggle_wanted = Signal()
    open_wanted = Signal()
    seen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filter = self._turned_off = PhotoFilter()
        self._presenter: LibraryPresenter | None = None
        self._columns: tuple[Column, ...] = STANDARD
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._emit)
        self.text = FilterText(self)
        self.text.textChanged.connect(self._typed)
        self.stars = StarsFilter(self)
        self.flags = GlyphRow(
            [
                IconGlyph("pick", "flag-filled"),
                IconGlyph("none", "flag"),
                IconGlyph("reject", "x"),
            ],
            self,
        )
        colours = [*(colour.value for colour in Colour), OTHER_LABEL, ""]
        self.colours = GlyphRow([ColourGlyph(colour) for colour in colours], self)
        self.colours.glyphs[OTHER_LABEL].hide()
        self.more = QToolButton(self)
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("Filter by score, date, camera and more"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more_menu = Menu(self.more)
        self.more.setMenu(self._more_menu)
        self._more_menu.aboutToShow.connect(self._offer)
        self.count = QLabel(self)
        set_role(self.count, "secondary")
        self._clear = QPushButton(self.tr("Clear filter"), self)
        self._clear.setFlat(True)
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.clicked.connect(self.clear)
        keep_tip(self._clear, ("library.filter_off", "Ctrl+L"), self.tr("Show all photos again"))
        self.chips = FilterChips(self)
        self._lay_out()
        self._name_signs()
        live.changed.connect(self._name_signs)
        self.stars.changed.connect(lambda limits: self._ask_range(STARS.key, limits))
        self.flags.clicked.connect(lambda key: self._toggle(FLAG.key, key))
        self.colours.clicked.connect(lambda key: self._toggle(COLOUR.key, key))
        self.chips.edit_wanted.connect(self._edit)
        self.chips.gone.connect(lambda key: self._take(self._filter.without(key)))
        self.show_columns(STANDARD)
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_3, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE_3)
        middle = Qt.AlignmentFlag.AlignVCenter  # nothing stretches, nothing makes the bar higher
        row.addWidget(self.text, 2)
        for widget in (self.stars, self.flags, self.colours, self.more):
            row.addWidget(widget, 0, middle)
        row.addStretch(1)
        row.addWidget(self.count, 0, middle)
        row.addWidget(self._clear, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.chips)

    # --- what is asked for ---------------------------------------------------------------------

    @property
    def filter(self) -> PhotoFilter:
        return self._filter

    def show_filter(self, wanted: PhotoFilter) -> None:
        """Shows a filter, of an earlier day for example; emits nothing."""
        self._filter = wanted
        self._show()

    def clear(self) -> None:
        """Asks for all photos."""
        self._take(PhotoFilter())

    def turn_off_or_on(self) -> None:
        """Asks for all photos, and after that again for what was asked for before."""
        if self._filter.is_active:
            self._turned_off = self._filter
            self._take(PhotoFilter())
        elif self._turned_off.is_active:
            self.open_wanted.emit()
            self._take(self._turned_off)

    def ask_stars(self, stars: int) -> None:
        """As if a person clicked that star; 0: those without."""
        self.open_wanted.emit()
        self.stars.click(stars)

    def ask_flag(self, flag: Flag | None) -> None:
        """As if a person clicked that flag; None: those without."""
        self.open_wanted.emit()
        self._toggle(FLAG.key, flag.value if flag is not None else _NONE_OF[FLAG.key])

    def ask_colour(self, colour: Colour | None) -> None:
        """As if a person clicked that colour; None: those without a label."""
        self.open_wanted.emit()
        self._toggle(COLOUR.key, colour.value if colour is not None else _NONE_OF[COLOUR.key])

    def ask_to_rate(self, count: int) -> None:
        """These alone, whatever was asked for before."""
        self.open_wanted.emit()
        self._take(PhotoFilter(choices={RATE_NEXT_KEY: frozenset({str(count)})}))

    def ask_unmarked(self) -> None:
        """Asks for the photos that nobody marked, and for nothing else."""
        self.open_wanted.emit()
        wanted = PhotoFilter().with_range(STARS.key, (0.0, 0.0))
        for key, none in _NONE_OF.items():
            wanted = wanted.with_choice(key, frozenset({none}))
        self._take(wanted)

    def show_columns(self, columns: Iterable[Column]) -> None:
        """What can be asked; what is asked of others goes. Emits nothing."""
        self._columns = tuple(columns)
        self.show_filter(self._filter.of(frozenset(column.key for column in self._columns)))

    def ask_failed(self) -> None:
        """The photos that could not be scored; all others too where that is asked for already."""
        self.open_wanted.emit()
        self._toggle(PROGRESS.key, FAILED)

    def _toggle(self, key: str, choice: str) -> None:
        chosen = self._filter.choices.get(key, frozenset())
        self._take(self._filter.with_choice(key, chosen ^ {choice}))

    def _ask_range(self, key: str, limits: Limits, *, later: bool = False) -> None:
        self._take(self._filter.with_range(key, limits), later=later)

    def _take(self, wanted: PhotoFilter, *, later: bool = False) -> None:
        self._filter = wanted
        self._show()
        if later:
            self._timer.start()
        else:
            self._emit()

    def _typed(self, text: str) -> None:
        if text != self._filter.text:
            self._filter = self._filter.with_text(text)
            self._timer.start()

    def _emit(self) -> None:
        self._timer.stop()
        self.changed.emit(self._filter)

    # --- what is shown -------------------------------------------------------------------------

    def _show(self) -> None:
        wanted = self._filter
        if self.text.text() != wanted.text:
            self.text.setText(wanted.text)
        self.stars.show_limits(wanted.ranges.get(STARS.key, EVERYTHING))
        self.flags.show_on(wanted.choices.get(FLAG.key, frozenset()))
        self.colours.show_on(wanted.choices.get(COLOUR.key, frozenset()))
        self.chips.show_filter(wanted, self._columns)
        self._clear.setVisible(wanted.is_active)

    def show_state(self, presenter: LibraryPresenter) -> None:
        """How many photos there are and are shown, and how many each sign would show."""
        self._presenter = presenter
        counts = presenter.counts
        for widget in (self._clear, self.count):  # without a filter the status bar says how many
            widget.setVisible(self._filter.is_active)
        self.count.setText(
            self.tr("{shown} of {total}").format(
                shown=in_digits(counts.shown), total=photos_in_words(counts.total)
            )
        )
        if self.isVisible():
            self._count_signs(presenter)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._presenter is not None:
            self._count_signs(self._presenter)
        self.seen_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen_changed.emit()

    @Slot()
    def _name_signs(self) -> None:
        if self._presenter is not None:
            self._count_signs(self._presenter)
            return
        for row, column in ((self.flags, FLAG), (self.colours, COLOUR)):
            for key, glyph in row.glyphs.items():
                glyph.describe(choice_text(column, key), choice_text(column, key))

    def _count_signs(self, presenter: LibraryPresenter) -> None:
        found = presenter.choice_counts()
        for row, column in ((self.flags, FLAG), (self.colours, COLOUR)):
            of_column = found[column.key]
            for key, glyph in row.glyphs.items():
                text = choice_text(column, key)
                number = photos_in_words(of_column.get(key, 0))
                words = self.tr("{sign}: {count}").format(sign=text, count=number)
                glyph.describe(text, with_keys(words, *_QUICK_FLAGS.get(key, ())))
        is_used = OTHER_LABEL in found[COLOUR.key] or self.colours.glyphs[OTHER_LABEL].is_on
        self.colours.glyphs[OTHER_LABEL].setVisible(is_used)
        self.stars.show_counts(presenter.stars_counts())

    def refresh_theme(self) -> None:
        self.text.refresh_theme()

    # --- asking for more -----------------------------------------------------------------------

    def _offer(self) -> None:
        """The columns that can be asked, what models say first; those that nothing is known of are
        greyed, those that something is asked of are ticked."""
        self._more_menu.clear()
        columns = [column for column in self._columns if has_chip(column)]
        for of_results in (True, False):
            for column in columns:
                if (column.source is Source.RESULT) is of_results:
                    self._more_menu.addAction(self._offered(column))
            self._more_menu.addSeparator()

    def _offered(self, column: Column) -> QAction:
        action = QAction(translated(column.heading), self._more_menu)
        action.setCheckable(True)
        action.setChecked(column.key in self._filter.keys)
        action.setEnabled(self._presenter is None or self._presenter.is_known(column.key))
        action.triggered.connect(lambda: self._edit(column, self.more))
        return action

    def _edit(self, column: Column, below: QWidget) -> None:
        self.editor(column).open_below(below)

    def editor(self, column: Column) -> Popover:
        """What asks something of this column, not yet open."""
        editor = editor_of(column, lambda: self._filter, self._presenter, self._take)
        return Popover(column, editor, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)
