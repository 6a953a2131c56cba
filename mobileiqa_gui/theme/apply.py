"""Put a theme on the application: fonts, palette, style sheet and icons."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QStyleFactory, QWidget

from mobileiqa_gui.theme.colour import Rgb
from mobileiqa_gui.theme.icons import FOLDER as ICONS, refresh_icons
from mobileiqa_gui.theme.score_ramp import INK, ramp
from mobileiqa_gui.theme.state import set_current, text_scale
from mobileiqa_gui.theme.style_sheet import style_sheet
from mobileiqa_gui.theme.tokens import FONT_FAMILY, TEXT_BODY, THEMES, Appearance, Theme, ThemeName

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"


def apply_theme(
    app: QApplication,
    wanted: Appearance,
    *,
    scale: float = 1.0,
    system: Qt.ColorScheme | None = None,
) -> None:
    """Dress the whole application in a theme; may be called again at any time.

    Widgets that paint themselves read `theme.current()` while painting; every widget is repainted.
    `scale` multiplies all text sizes (1.0 to 2.0). `system`: what the system shows, where a caller
    has just been told.
    """
    theme = THEMES[theme_for(wanted, system or app.styleHints().colorScheme())]
    set_current(theme, scale)
    load_fonts()
    style = QStyleFactory.create("Fusion")
    app.setStyle(style)
    app.setPalette(_palette(theme))
    app.setFont(text_font(TEXT_BODY))
    app.setStyleSheet(style_sheet(theme, ICONS / "controls", scale))
    refresh_icons()


def theme_for(wanted: Appearance, system: Qt.ColorScheme) -> ThemeName:
    """The theme that a choice comes to; dark where the system does not say."""
    if wanted == "system":
        return "light" if system is Qt.ColorScheme.Light else "dark"
    return wanted


@cache
def load_fonts() -> None:
    """Register the bundled Inter with Qt: a bare Linux has no fonts at all."""
    for path in sorted(_FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def text_font(size: int, weight: int = 400) -> QFont:
    """Inter with tabular digits; `size` is one of the text sizes in logical pixels at scale 1.

    `weight` is 400, 500 or 600.
    """
    return QFont(_font(round(size * text_scale()), weight))


@cache
def _font(height_px: int, weight: int) -> QFont:
    """Made once: cells ask for theirs each time they are painted, and making one takes a while."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(height_px)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def qcolor(colour: Rgb, alpha: float = 1.0) -> QColor:
    """A token as Qt's colour, with an opacity of 0..1."""
    return QColor(colour.red, colour.green, colour.blue, round(alpha * 255))


def score_colour(score: float) -> QColor:
    """The colour of a score of 0..100 (muted, even to the eye, safe for colour-blind people)."""
    return qcolor(ramp(score))


def score_ink() -> QColor:
    """What is written on a score's colour, the same on all."""
    return qcolor(INK)


def set_role(widget: QWidget, role: str) -> None:
    """Give a label its role: title, score, secondary, caption, heading or strong."""
    _set_property(widget, "role", role)


def set_rich(label: QLabel) -> None:
    """Let a label show links and emphasis: for texts of our own alone, never for what a file says.

    All others are plain text (`sheet.qss`).
    """
    label.setTextFormat(Qt.TextFormat.RichText)
    _set_property(label, "rich", True)


def set_surface(widget: QWidget, surface: str) -> None:
    """Give a plain widget the background of a window, a panel or a field."""
    _set_property(widget, "surface", surface)


def set_ring(widget: QAbstractScrollArea) -> None:
    """A ring around it shows the keyboard's focus: for what shows that nowhere inside."""
    _set_property(widget, "ring", True)


def _set_property(widget: QWidget, name: str, value: str | bool) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.field),
        (role.AlternateBase, theme.panel),
        (role.ToolTipBase, theme.tooltip),
        (role.ToolTipText, theme.tooltip_text),
        (role.PlaceholderText, theme.secondary),
        (role.Text, theme.text),
        (role.Button, theme.field),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.text),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.text),
        (role.Accent, theme.accent),
        (role.Light, theme.hover),
        (role.Midlight, theme.hover),
        (role.Mid, theme.outline),
        (role.Dark, theme.separator),
        (role.Shadow, theme.window),
    ):
        palette.setColor(target, qcolor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, qcolor(theme.disabled))
    return palette
