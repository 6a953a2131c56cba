"""The slim bar below the photo: zoom on the left, heatmap on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from core.results.heatmaps import MapOffer
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.loupe.spinner import Spinner
from mobileiqa_gui.loupe.words import help_text
from mobileiqa_gui.theme import Segment, Segments, set_icon, set_role, set_surface
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3

FIT, ACTUAL = "fit", "actual"
LEAST_OPACITY_PERCENT = 10
LEAST_CHOOSER = 96  # pixels


class LoupeBar(QWidget):
    """Shows the zoom and the heatmap's state, and says what a person asks for.

    `zoom_chosen("fit" | "actual")`, `heatmap_toggled()`, `peaking_toggled()`, `map_chosen(key)`,
    `opacity_changed(0.1..1)`.
    """

    zoom_chosen = Signal(str)
    heatmap_toggled = Signal()
    peaking_toggled = Signal()
    map_chosen = Signal(str)
    opacity_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # The bar gives way in a narrow window instead of widening it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.zoom = Segments(
            [
                Segment(FIT, self.tr("Fit")),
                Segment(ACTUAL, self.tr("100 %")),
            ]
        )
        for key, command, says in (
            (FIT, ("window.usual_size", "Ctrl+0"), self.tr("Whole photo in the window")),
            (ACTUAL, ("loupe.full_size", "Z"), self.tr("One photo pixel on one screen pixel")),
        ):
            keep_tip(self.zoom.button(key), command, says)
        self.zoom.chosen.connect(self.zoom_chosen)
        self.zoom_label = QLabel()
        self.spinner = Spinner()
        self.status = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        set_role(self.status, "secondary")
        self.chooser = self._make_chooser()
        self.opacity = self._make_slider()
        self.heatmap = self._make_toggle()
        self.peaking = self._make_peaking()
        self.options = self._make_options()
        self._lay_out()
        self.show_heatmap_on(False)

    def show_zoom(self, text: str, chosen: str | None, *, enabled: bool, tip: str = "") -> None:
        """The zoom in words, and more of it in `tip`; which of fit and 100 % it is, if any."""
        self.zoom_label.setText(text)
        self.zoom_label.setToolTip(tip)
        self.zoom.choose(chosen)
        self.zoom.setEnabled(enabled)
        self._make_room()

    def show_status(self, text: str, *, busy: bool) -> None:
        """What is being waited for (said only when it takes a while), or another short remark."""
        self._busy_text = text
        if busy:
            self.spinner.start()
        else:
            self.spinner.stop()
        self.status.set_full_text(text if self.spinner.is_seen or not busy else "")

    def show_heatmap_on(self, on: bool, *, enabled: bool = True) -> None:
        """Whether the heatmap is on; its choices are only there then."""
        self.heatmap.setChecked(on)
        for widget in (self.heatmap, self.chooser, self.opacity):
            widget.setEnabled(enabled)
        self.chooser.setVisible(on)
        self.options.setVisible(on and self.options.menu() is not None)
        self._make_room()

    def offer_peaking(self) -> None:
        """There is somebody who finds what is sharp."""
        self.peaking.show()
        self._make_room()

    def offer_options(self, actions: Sequence[QAction]) -> None:
        """What else can be asked of a heatmap; the menu is there while one is on."""
        menu = Menu(self.options)
        menu.addActions(actions)
        self.options.setMenu(menu)
        self.options.setVisible(self.heatmap.isChecked())
        self._make_room()

    def show_peaking_on(self, on: bool) -> None:
        """Whether sharp edges are marked."""
        self.peaking.setChecked(on)

    def show_maps(self, offers: Sequence[MapOffer], chosen: str) -> None:
        """The maps to choose from and the chosen one; emits nothing."""
        self.chooser.blockSignals(True)
        shown = [self.chooser.itemData(i) for i in range(self.chooser.count())]
        if shown != [offer.key for offer in offers]:
            self.chooser.clear()
            for index, offer in enumerate(offers):
                self.chooser.addItem(translated(offer.name), offer.key)
                self.chooser.setItemData(index, help_text(offer), Qt.ItemDataRole.ToolTipRole)
        self.chooser.setCurrentIndex(max(0, self.chooser.findData(chosen)))
        self.chooser.blockSignals(False)
        self._make_room()

    def show_opacity(self, opacity: float) -> None:
        """The opacity 0..1; emits nothing."""
        self.opacity.blockSignals(True)
        self.opacity.setValue(round(opacity * 100))
        self.opacity.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow window the heatmap button shows its icon alone, then the slider goes, then
        the map's name is cut short."""
        style = Qt.ToolButtonStyle
        on = self.heatmap.isChecked()
        self.heatmap.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        slider = (self.opacity.minimumWidth() + SPACE_2) if on else 0
        if self.needed_width() + slider > self.width():
            self.heatmap.setToolButtonStyle(style.ToolButtonIconOnly)
        self.opacity.setVisible(on and self.needed_width() + slider <= self.width())
        missing = max(0, self.needed_width() - self.width())
        self.chooser.setMaximumWidth(max(LEAST_CHOOSER, self.chooser.sizeHint().width() - missing))

    def needed_width(self) -> int:
        """What all but the slider and the status need, logical pixels."""
        controls = (
            self.zoom, self.zoom_label, self.spinner, self.chooser, self.peaking, self.heatmap,
            self.options,
        )  # fmt: skip
        widths = [each.sizeHint().width() for each in controls if not each.isHidden()]
        return 2 * SPACE_3 + 2 * SPACE + sum(widths) + (len(widths) + 1) * SPACE_2

    def _make_chooser(self) -> QComboBox:
        chooser = QComboBox()
        # Each model brings maps of other names.
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        chooser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_tip(
            chooser,
            ("loupe.previous_map", "["),
            self.tr("Which heatmap to show"),
            also=("loupe.next_map", "]"),
        )
        chooser.setAccessibleName(self.tr("Heatmap"))
        chooser.activated.connect(lambda index: self.map_chosen.emit(chooser.itemData(index)))
        return chooser

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(LEAST_OPACITY_PERCENT, 100)
        slider.setPageStep(10)
        slider.setMinimumWidth(56)
        slider.setMaximumWidth(112)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setToolTip(self.tr("Opacity of the heatmap"))
        slider.setAccessibleName(self.tr("Opacity of the heatmap"))
        slider.valueChanged.connect(lambda value: self.opacity_changed.emit(value / 100))
        return slider

    def _make_toggle(self) -> QToolButton:
        button = QToolButton()
        button.setText(" " + self.tr("Heatmap"))  # a little air after the icon
        button.setAccessibleName(self.tr("Heatmap"))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_tip(
            button,
            ("loupe.heatmap", "H"),
            self.tr("Show where the model looked; hold the key to peek"),
        )
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_icon(button, "flame")
        button.clicked.connect(lambda _checked: self.heatmap_toggled.emit())
        return button

    def _make_peaking(self) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(self.tr("Focus peaking"))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_tip(button, ("loupe.peaking", "Shift+F"), self.tr("Mark what is sharp at 100 %"))
        set_icon(button, "focus")
        button.hide()
        button.clicked.connect(lambda _checked: self.peaking_toggled.emit())
        return button

    def _make_options(self) -> QToolButton:
        button = QToolButton()
        button.setToolTip(self.tr("How heatmaps are drawn, and taking them away"))
        button.setAccessibleName(self.tr("Heatmap options"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_icon(button, "sliders-horizontal")
        button.hide()
        return button

    def _lay_out(self) -> None:
        self._busy_text = ""
        self.spinner.appeared.connect(lambda: self.status.set_full_text(self._busy_text))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE, SPACE_3, SPACE)
        row.setSpacing(SPACE_2)
        row.addWidget(self.zoom)
        row.addSpacing(SPACE)
        row.addWidget(self.zoom_label)
        row.addSpacing(SPACE)
        row.addWidget(self.spinner)
        row.addWidget(self.status, 1)
        # The status gives way first.
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.peaking, self.opacity, self.chooser, self.options, self.heatmap):
            row.addWidget(widget)
        # Of the controls only the slider shrinks.
        for control in (self.zoom_label, self.chooser, self.heatmap):
            control.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
