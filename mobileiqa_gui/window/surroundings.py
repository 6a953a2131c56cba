"""What stands around the photos: bars and panels, and when they give way. No Qt."""

from __future__ import annotations

from collections.abc import Callable

from mobileiqa_gui.window.centre_presenter import Page

PANELS = ("folders", "info", "filter")


class Surroundings:
    """`is_open` and `set_open` remember which of the `PANELS` a person keeps open."""

    def __init__(
        self, is_open: Callable[[str], bool], set_open: Callable[[str, bool], None]
    ) -> None:
        self.is_open, self.set_open = is_open, set_open
        self.is_bare = False
        self.side = ""

    def visible(self, page: Page) -> frozenset[str]:
        """Of the panels, "top", "status", "size" (the slider for thumbnails) and `side` what is
        shown. The info panel gives way to `side`, such as the assisted cull: both stand on the
        right.

        Nothing but the top bar before the first folder, nothing at all around bare photos.
        """
        if self.is_bare and page.view is not None:
            return frozenset({"size"} if page is Page.GRID else ())
        if page is Page.START:
            return frozenset({"top"})
        open_panels = {panel for panel in PANELS if self.is_open(panel)}
        if self.side and page.view is not None:
            open_panels = open_panels - {"info"} | {self.side}
        size = ("size",) if page is Page.GRID else ()
        return frozenset({"top", "status", *open_panels, *size})

    def toggle(self, panel: str) -> bool:
        """Opens or closes a panel; returns whether it is open now. The info panel comes back in the
        place of what stands there."""
        if panel == "info" and self.side:
            self.side = ""
            self.set_open(panel, True)
            return True
        shown = not self.is_open(panel)
        self.set_open(panel, shown)
        return shown
