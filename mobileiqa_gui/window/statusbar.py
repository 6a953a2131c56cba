"""The bar at the bottom: counts, how scoring goes, the size of thumbnails, the model."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from mobileiqa_gui.commands.command import key_text
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.library.cell_sizes import CELL_STEP, LARGEST_CELL, SMALLEST_CELL
from mobileiqa_gui.library.commands import PAUSE
from mobileiqa_gui.library.presenter import Counts
from mobileiqa_gui.library.scoring_news import ScoringNews
from mobileiqa_gui.library.scoring_presenter import Phase
from mobileiqa_gui.marks.commands import ADVANCE
from mobileiqa_gui.models.button import ModelButton
from mobileiqa_gui.spoken import announce
from mobileiqa_gui.theme import set_icon, set_role, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.window.commands import LARGER, SMALLER
from mobileiqa_gui.wording import (
    counts_in_words,
    failed_in_words,
    progress_in_words,
    selection_in_words,
)

# Long enough to read it and to reach for the key that undoes it.
SAID_MS = 10_000

_RUNNING = (Phase.SCORING, Phase.PAUSED)


class StatusBar(QWidget):
    """`pause_wanted` pauses, goes on, or starts again after a stop; `stop_wanted` gives up.

    `task_stop_wanted` gives up on the other work that `show_task` tells of; `failed_wanted`: to see
    the photos that could not be scored.
    """

    pause_wanted = Signal()
    stop_wanted = Signal()
    task_stop_wanted = Signal()
    cell_size_wanted = Signal(int)
    failed_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.text = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        set_role(self.text, "secondary")
        self.failed = self._button()
        self.failed.setProperty("quiet", True)
        self.failed.setToolTip(self.tr("Show these photos alone, or all again"))
        self.failed.clicked.connect(self.failed_wanted)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(96)
        self._bar.setAccessibleName(self.tr("Photos scored"))
        self._pause = self._button()
        self._pause.clicked.connect(self.pause_wanted)
        self._stop = self._button()
        set_icon(self._stop, "x")
        self._stop.setToolTip(self.tr("Stop scoring this folder; what is done is kept"))
        self._stop.setAccessibleName(self.tr("Stop scoring"))
        self._stop.clicked.connect(self.stop_wanted)
        self._task_stop = self._button()
        set_icon(self._task_stop, "x")
        self._task_stop.setToolTip(self.tr("Stop this work; what is done is kept"))
        self._task_stop.setAccessibleName(self.tr("Stop this work"))
        self._task_stop.clicked.connect(self.task_stop_wanted)
        self._task_stop.hide()
        self.advance = self._button()
        self.advance.setCheckable(True)
        set_icon(self.advance, "fast-forward")
        self.advance.setAccessibleName(ADVANCE.title)
        self.size_slider = self._make_slider()
        self.model = ModelButton(self)
        self._said = ElidedLabel(self)
        set_role(self._said, "secondary")
        self._said.hide()
        self._said_timer = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said_timer.timeout.connect(self._said.hide)
        self._said_of_photo = False
        self._lay_out()
        live.changed.connect(self._tell_keys)
        self._tell_keys()
        self._selected = 0
        self._task = ""
        self._news = ScoringNews()
        self.show_state(Counts(0, 0, 0, 0), Phase.RESTING, None)

    def show_state(
        self, counts: Counts, phase: Phase, rate: float | None, *, shown_is_said: bool = False
    ) -> None:
        """The folder's counts and what scoring does; `rate` in photos a second. `shown_is_said`:
        how many the filter shows stands elsewhere."""
        said = replace(counts, shown=counts.total) if shown_is_said else counts
        self._counts = counts_in_words(said) if counts.total else ""
        self.failed.setText(failed_in_words(counts.failed))
        self.failed.setVisible(counts.failed > 0)
        self._progress = progress_in_words(phase, counts.waiting, rate) if counts.total else ""
        self._say()
        announce(self, self._news.take(counts, phase))
        running = phase in _RUNNING and counts.waiting > 0
        startable = phase is Phase.STOPPED and counts.waiting > 0
        self._bar.setVisible(running)
        self._bar.setRange(0, max(1, counts.total))
        self._bar.setValue(counts.total - counts.waiting)
        self._stop.setVisible(running)
        self._pause.setVisible(running or startable)
        self._show_pause_button(going=phase is Phase.SCORING)

    def say(self, text: str, *, of_photo: bool = False) -> None:
        """Tells for a while what was done; `of_photo`: true of the current photo alone."""
        self._said_of_photo = of_photo
        self._said.set_full_text(text)
        self._said.show()
        self._said_timer.start()
        announce(self, text)

    def unsay(self, *, of_photo: bool = False) -> None:
        """What was said need not be true any more: all of it, or what was said of a photo."""
        if self._said_of_photo or not of_photo:
            self._said_timer.stop()
            self._said.hide()

    def show_selected(self, count: int) -> None:
        """How many photos are selected."""
        self._selected = count
        self._say()

    def show_task(self, words: str) -> None:
        """How far other work has come; empty when there is none."""
        if words and not self._task:
            announce(self, words)
        self._task = words
        self._task_stop.setVisible(bool(words))
        self._say()

    def _say(self) -> None:
        selected = selection_in_words(self._selected)
        parts = (self._counts, selected, self._progress, self._task)
        self.text.set_full_text(" · ".join(filter(None, parts)))

    def show_cell_size(self, width: int) -> None:
        """Shows a size of thumbnails; emits nothing."""
        self.size_slider.blockSignals(True)
        self.size_slider.setValue(width)
        self.size_slider.blockSignals(False)

    def _show_pause_button(self, *, going: bool) -> None:
        text = self.tr("Pause scoring") if going else self.tr("Go on scoring")
        if self._pause.accessibleName() != text:
            set_icon(self._pause, "pause" if going else "play")
            keep_tip(self._pause, PAUSE, text)
            self._pause.setAccessibleName(text)

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(SMALLEST_CELL, LARGEST_CELL)
        slider.setSingleStep(CELL_STEP // 2)
        slider.setPageStep(CELL_STEP)
        slider.setFixedWidth(120)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setAccessibleName(self.tr("Size of the thumbnails"))
        slider.valueChanged.connect(self.cell_size_wanted)
        return slider

    @Slot()
    def _tell_keys(self) -> None:
        text = self.tr("Size of the thumbnails")
        larger, smaller = key_text(LARGER), key_text(SMALLER)
        if larger and smaller:
            keys = self.tr("{text} ({larger} and {smaller})")
            text = keys.format(text=text, larger=larger, smaller=smaller)
        self.size_slider.setToolTip(text)
        self.advance.setToolTip(self.tr("{title} (Caps Lock)").format(title=ADVANCE.title))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE_2)
        # Words on the left, which give way; what is pressed on the right, where it stays.
        row.addWidget(self.text)
        row.addWidget(self.failed)
        row.addWidget(self._said, 3)
        row.addStretch(1)
        row.addWidget(self._task_stop)
        row.addWidget(self._bar)
        row.addWidget(self._pause)
        row.addWidget(self._stop)
        row.addWidget(self.advance)
        row.addWidget(self.size_slider)
        row.addSpacing(SPACE_3)
        row.addWidget(self.model)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
