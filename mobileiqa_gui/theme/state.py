"""Which theme is in use. No Qt."""

from __future__ import annotations

from mobileiqa_gui.theme.tokens import DARK, Theme

_current = DARK
_text_scale = 1.0


def current() -> Theme:
    """The theme in use (dark until `apply_theme` was called)."""
    return _current


def text_scale() -> float:
    """The factor on all text sizes."""
    return _text_scale


def set_current(theme: Theme, scale: float) -> None:
    """Record the theme in use; called by `apply_theme` alone."""
    global _current, _text_scale
    _current, _text_scale = theme, scale
