"""The loupe: one photo, its true pixels and its heatmaps."""

from mobileiqa_gui.loupe.view import LoupeView

__all__ = ["LoupeView"]
