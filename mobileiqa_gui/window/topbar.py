"""The bar on top: where we are, which view, which order, the filter, and the menu of the app."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from mobileiqa_gui.commands.command import tip
from mobileiqa_gui.folder.breadcrumbs import Breadcrumbs
from mobileiqa_gui.folder.commands import BACK, FORWARD
from mobileiqa_gui.library.commands import FILTER
from mobileiqa_gui.library.sort_button import SortButton
from mobileiqa_gui.theme import Segment, Segments, set_icon, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.window.commands import COMPARE, GRID, LOUPE, SURVEY


class TopBar(QWidget):
    """Only holds the parts; the window connects them."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = self._icon_button("chevron-left", tip(BACK))
        self.forward = self._icon_button("chevron-right", tip(FORWARD))
        self.breadcrumbs = Breadcrumbs(self)
        self.views = Segments(
            [
                Segment("grid", self.tr("Grid"), tip(GRID, self.tr("Grid")), "grid-2x2"),
                Segment("loupe", self.tr("Loupe"), tip(LOUPE, self.tr("Loupe")), "image"),
                Segment("compare", self.tr("Compare"), tip(COMPARE), "columns-2"),
                Segment("survey", self.tr("Survey"), tip(SURVEY), "layout-dashboard"),
            ],
            self,
        )
        self.views.choose("grid")
        self.sort = SortButton(self)
        self.filter = self._icon_button("list-filter", tip(FILTER))
        self.filter.setText(" " + self.tr("Filter"))  # a little air after the icon
        self.filter.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter.setCheckable(True)
        self.menu = self._icon_button("ellipsis", self.tr("Theme, text size, keys, about"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, SPACE, SPACE_2, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.breadcrumbs, 1)
        for widget in (self.views, self.sort, self.filter, self.menu):
            row.addSpacing(SPACE_3 if widget is not self.menu else 0)
            row.addWidget(widget)

    def _icon_button(self, icon: str, tool_tip: str) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, icon)
        button.setToolTip(tool_tip)
        button.setAccessibleName(tool_tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_folder_parts(self, shown: bool) -> None:
        """Before the first folder there is nothing to sort, filter or view."""
        for widget in (self.back, self.forward, self.views, self.sort, self.filter):
            widget.setVisible(shown)
