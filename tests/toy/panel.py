"""The toy's part of the inspector."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from core.results.assessment import Assessment


class GlowPanel(QLabel):
    """One line."""

    def show_assessment(self, assessment: Assessment | None) -> None:
        """How much the photo glows."""
        known = assessment is not None and "glow" in assessment.values
        self.setText(f"Glow {assessment.values['glow']:.0f}" if known else "Glow –")
