"""The inspector: what is known of the current photo."""

from mobileiqa_gui.inspector.panel import InspectorPanel

__all__ = ["InspectorPanel"]
