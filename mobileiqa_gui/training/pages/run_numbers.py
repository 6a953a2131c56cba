"""The four figures of a run while it goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mobileiqa_gui.theme.tokens import SPACE_6
from mobileiqa_gui.training.timeline import Timeline
from mobileiqa_gui.training.widgets import Number
from mobileiqa_gui.training.wording import (
    bytes_in_words,
    figure,
    of_photos_in_words,
    time_left_in_words,
)
from mobileiqa_gui.wording import rate_in_words


class RunNumbers(QWidget):
    """Agreement (or faults told apart), speed, time left, memory."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = {
            "agreement": Number(
                self.tr("Agreement (SRCC)"),
                self.tr("How well scores put photos kept aside into the order of their labels"),
            ),
            "rate": Number(self.tr("Speed")),
            "left": Number(self.tr("Time left")),
            "memory": Number(self.tr("Memory")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_6)
        for number in self.numbers.values():
            row.addWidget(number, 1)

    def show_timeline(self, timeline: Timeline, *, is_live: bool) -> None:
        """The latest of each."""
        if timeline.has_probes:
            self._show_probes(timeline)
        else:
            self._show_agreement(timeline)
        speed = timeline.pace.images_per_second if timeline.pace else None
        self.numbers["rate"].show_value(rate_in_words(speed) if speed else "–", timeline.device)
        self.numbers["left"].show_value(time_left_in_words(timeline) if is_live else "–")
        memory = timeline.memory_bytes
        most = timeline.most_memory_bytes
        most_words = self.tr("at most {memory}").format(memory=bytes_in_words(most)) if most else ""
        self.numbers["memory"].show_value(
            bytes_in_words(memory) if memory and is_live else "–", most_words
        )

    def _show_agreement(self, timeline: Timeline) -> None:
        self.numbers["agreement"].rename(
            self.tr("Agreement (SRCC)"),
            self.tr("How well scores put photos kept aside into the order of their labels"),
        )
        best = timeline.best("val_srcc")
        note = ""
        if best is not None:
            note = self.tr("best {value}, epoch {epoch}").format(
                value=figure(best), epoch=timeline.best_epoch
            )
        caution = of_photos_in_words(timeline.photos.get("val", 0)) if timeline.epochs else ""
        note = " · ".join(filter(None, [caution, note]))
        self.numbers["agreement"].show_value(figure(timeline.latest("val_srcc")), note)

    def _show_probes(self, timeline: Timeline) -> None:
        """What an encoder that learns without labels knows of faults, and knew before."""
        self.numbers["agreement"].rename(
            self.tr("Faults told apart"),
            self.tr(
                "Of 100 faults in photos kept aside, how many a simple classifier on its features "
                "names right: which of 26, and how strong of 5. Guessing names fewer than 1."
            ),
        )
        now, before = timeline.latest("val_faults"), timeline.epochs.get(0, {}).get("val_faults")
        note = ""
        if before is not None:
            note = self.tr("of 100; before: {value}").format(value=f"{100 * before:.0f}")
        self.numbers["agreement"].show_value(f"{100 * now:.0f}" if now is not None else "–", note)
