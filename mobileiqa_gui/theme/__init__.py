"""How the app looks: tokens, style sheet, icons, fonts, score colours."""

from mobileiqa_gui.theme.apply import (
    apply_theme,
    load_fonts,
    qcolor,
    score_colour,
    score_ink,
    set_rich,
    set_role,
    set_surface,
    text_font,
)
from mobileiqa_gui.theme.icons import icon, icon_pixmap, set_icon
from mobileiqa_gui.theme.segments import Segment, Segments
from mobileiqa_gui.theme.state import current, text_scale

__all__ = [
    "Segment",
    "Segments",
    "apply_theme",
    "current",
    "icon",
    "icon_pixmap",
    "load_fonts",
    "qcolor",
    "score_colour",
    "score_ink",
    "set_icon",
    "set_rich",
    "set_role",
    "set_surface",
    "text_font",
    "text_scale",
]
