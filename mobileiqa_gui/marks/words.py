"""Marks in words, for those who hear them. No widgets."""

from __future__ import annotations

from core.marks.labels import label_of
from core.marks.marks import Flag, Marks
from mobileiqa_gui.translation import translate


def marks_in_words(marks: Marks) -> str:
    """'picked, 3 stars, label Red'; empty for none."""
    flags = {
        Flag.PICK: translate("compare", "picked"),
        Flag.REJECT: translate("compare", "rejected"),
    }
    one, more = translate("compare", "1 star"), translate("compare", "{count} stars")
    stars = one if marks.stars == 1 else more.format(count=marks.stars) if marks.stars else ""
    words = marks.label or (label_of(marks.colour) if marks.colour is not None else "")
    label = translate("compare", "label {label}").format(label=words) if words else ""
    flag = flags[marks.flag] if marks.flag is not None else ""
    return ", ".join(part for part in (flag, stars, label) if part)
