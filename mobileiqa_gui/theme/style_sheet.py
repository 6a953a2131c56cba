"""The application's Qt style sheet, written from the tokens. No Qt.

Widgets take part through dynamic properties: `surface` ("window", "panel", "field"), `role` of a
label ("title", "score", "secondary", "caption", "heading"), `segment` of a tool button ("first",
"middle", "last", "only"), `flat` of a push button, `ring` of what scrolls.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from mobileiqa_gui.theme.tokens import (
    CONTROL_HEIGHT,
    ICON_SIZE,
    RADIUS,
    ROW_HEIGHT,
    TEXT_SCORE,
    TEXT_SMALL,
    TEXT_TITLE,
    Theme,
)

_SHEET = Path(__file__).with_name("sheet.qss")


def style_sheet(theme: Theme, controls: Path, text_scale: float = 1.0) -> str:
    """The style sheet of a theme.

    `controls` is the folder with the small drawings of arrows and ticks; `text_scale` multiplies
    all text sizes and the height of controls (1.0 to 2.0 hold).
    """
    colours = {
        name: str(getattr(theme, name)) for name in theme.__dataclass_fields__ if name != "name"
    }
    sizes = {
        "small": TEXT_SMALL,
        "title": TEXT_TITLE,
        "score": TEXT_SCORE,
        "control": CONTROL_HEIGHT - 10,
        "field_height": CONTROL_HEIGHT - 2,
        "row": ROW_HEIGHT,
        "icon_size": ICON_SIZE,
    }
    return Template(_SHEET.read_text(encoding="utf-8")).substitute(
        colours,
        **{name: f"{round(size * text_scale)}px" for name, size in sizes.items()},
        # Its border is a pixel wider on both sides, and it stays as large as it is.
        field_focused=f"{round(sizes['field_height'] * text_scale) - 2}px",
        radius=f"{RADIUS}px",
        controls=controls.as_posix(),
        tick=(controls / f"tick-{theme.name}.svg").as_posix(),
        arrow_down=(controls / "arrow-down.svg").as_posix(),
        arrow_up=(controls / "arrow-up.svg").as_posix(),
        arrow_right=(controls / "arrow-right.svg").as_posix(),
    )
