"""How the app looks: tokens, style sheet, icons, fonts, score colours."""

from mobileiqa_gui.theme.apply import (
    apply_theme,
    load_fonts,
    qcolor,
    score_colour,
    score_ink,
    set_rich,
    set_ring,
    set_role,
    set_surface,
    text_font,
)
from mobileiqa_gui.theme.icons import icon, icon_pixmap, set_icon
from mobileiqa_gui.theme.link_label import LinkLabel
from mobileiqa_gui.theme.segments import Segment, Segments
from mobileiqa_gui.theme.state import current, text_scale
from mobileiqa_gui.theme.tab_order import set_tab_order

__all__ = [
    "LinkLabel",
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
    "set_ring",
    "set_role",
    "set_surface",
    "set_tab_order",
    "text_font",
    "text_scale",
]
