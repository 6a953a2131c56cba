"""The views with panes as one part of the window, for commands that both have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mobileiqa_gui.compare.page import ComparePage
    from mobileiqa_gui.compare.panes_page import PanesPage
    from mobileiqa_gui.compare.survey_page import SurveyPage


class Panes:
    """Does in the page that is seen what both can; nothing while neither is."""

    def __init__(self, compare: ComparePage, survey: SurveyPage) -> None:
        self.compare, self.survey = compare, survey

    @property
    def front(self) -> PanesPage | None:
        """The page that is seen."""
        pages: tuple[PanesPage, ...] = (self.compare, self.survey)
        return next((page for page in pages if page.isVisible()), None)

    def go(self, step: int) -> None:
        if self.front is not None:
            self.front.go(step)

    def drop(self) -> None:
        if self.front is not None:
            self.front.drop()

    def put_back(self) -> None:
        if self.front is not None:
            self.front.put_back()
