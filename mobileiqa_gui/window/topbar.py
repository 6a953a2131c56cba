"""The bar on top: where we are, which view, which order, the filter, and the menu of the app."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.folder.breadcrumbs import Breadcrumbs
from mobileiqa_gui.folder.commands import BACK, FORWARD
from mobileiqa_gui.library.commands import FILTER
from mobileiqa_gui.library.sort_button import SortButton
from mobileiqa_gui.theme import Segment, Segments, set_icon, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.window.commands import COMPARE, GRID, LOUPE, MAPS, SURVEY

# What is left to the path before the views give up their texts.
LEAST_BREADCRUMBS = 160


class TopBar(QWidget):
    """Only holds the parts; the window connects them."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = self._icon_button("chevron-left")
        self.forward = self._icon_button("chevron-right")
        self.breadcrumbs = Breadcrumbs(self)
        self.views = Segments(
            [
                Segment("grid", self.tr("Grid"), icon="grid-2x2"),
                Segment("loupe", self.tr("Loupe"), icon="image"),
                Segment("compare", self.tr("Compare"), icon="columns-2"),
                Segment("survey", self.tr("Survey"), icon="layout-dashboard"),
                Segment("maps", self.tr("Maps"), icon="flame"),
            ],
            self,
        )
        self.views.choose("grid")
        self.sort = SortButton(self)
        self.filter = self._icon_button("list-filter")
        self.filter.setText(" " + self.tr("Filter"))  # a little air after the icon
        self.filter.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter.setCheckable(True)
        self.menu = self._icon_button("ellipsis")
        self.menu.setToolTip(self.tr("Theme, text size, keys, about"))
        self.menu.setAccessibleName(self.menu.toolTip())
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setMenu(menu)
        keep_tip(self.back, BACK, named=True)
        keep_tip(self.forward, FORWARD, named=True)
        keep_tip(self.filter, FILTER, named=True)
        keep_tip(self.views.button("grid"), GRID, self.tr("Grid"))
        keep_tip(self.views.button("loupe"), LOUPE, self.tr("Loupe"))
        keep_tip(self.views.button("compare"), COMPARE)
        keep_tip(self.views.button("survey"), SURVEY)
        keep_tip(self.views.button("maps"), MAPS)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.breadcrumbs, 1)
        for widget in (self.views, self.sort, self.filter, self.menu):
            row.addSpacing(SPACE_3 if widget is not self.menu else 0)
            row.addWidget(widget)

    def _icon_button(self, icon: str) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, icon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        """In a narrow window the views are icons alone, so that one still sees where one is."""
        self.views.show_icons_alone(False)
        others = (self.back, self.forward, self.views, self.sort, self.filter, self.menu)
        needed = sum(widget.sizeHint().width() + SPACE for widget in others) + 3 * SPACE_3
        self.views.show_icons_alone(needed + LEAST_BREADCRUMBS > self.width())

    def show_folder_parts(self, shown: bool) -> None:
        """Before the first folder there is nothing to sort, filter or view."""
        for widget in (self.back, self.forward, self.views, self.sort, self.filter):
            widget.setVisible(shown)
