"""The list of all runs: what to show of each, and how their settings differ. No Qt widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.errors import RunError
from mobileiqa_gui.training.flat_settings import flat
from mobileiqa_gui.training.timeline import Timeline
from mobileiqa_gui.training.wording import FEW_PHOTOS, date_in_words, figure
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import photos_in_words
from training.interface import (
    CONTENT_ENCODER,
    QUALITY_ENCODER,
    TEACHER,
    RunConfig,
    RunResult,
    RunSummary,
    read_events,
    read_result,
    setting_infos,
)

# Named in columns of their own, or different in every run.
_SHOWN_ELSEWHERE = frozenset({"name", "recipe", "data.folder", "data.file", "data.name"})
MOST_DIFFERENCES = 6


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One run: `can_continue` where starting it again goes on; `bundle` is its model file's name,
    empty without one."""

    run: RunSummary
    name: str
    kind: str
    date: str
    state: str
    agreement: str
    differences: str
    can_continue: bool
    bundle: str
    epochs: tuple[int, ...]
    srcc: tuple[float, ...]


def history_of(runs: Sequence[RunSummary]) -> list[HistoryLine]:
    """The lines for these runs, in their order; reads results and curves.

    Settings are compared among runs of one kind: a teacher differs from a student in nearly all.
    """
    flats = [flat(run.config) if run.config is not None else {} for run in runs]
    kinds = [_kind(run.config) for run in runs]
    found = []
    for run, values, kind in zip(runs, flats, kinds, strict=True):
        like = [other for other, its in zip(flats, kinds, strict=True) if its == kind]
        found.append(_line(run, values, _varying(like)))
    return found


def _varying(flats: Sequence[dict[str, Any]]) -> list[str]:
    """The settings that are not the same in all runs."""
    keys = dict.fromkeys(key for values in flats for key in values)
    known = [values for values in flats if values]
    return [
        key
        for key in keys
        if key not in _SHOWN_ELSEWHERE and len({repr(values.get(key)) for values in known}) > 1
    ]


def differences(values: dict[str, Any], varying: Sequence[str]) -> str:
    """Where this run differs from others, for example "epochs 5, seed 2"."""
    words = [f"{key.rpartition('.')[2]} {_short(values[key])}" for key in varying if key in values]
    more = len(words) - MOST_DIFFERENCES
    if more > 0:
        words = [*words[:MOST_DIFFERENCES], translate("history", "{count} more").format(count=more)]
    return ", ".join(words)


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting that two runs do not share: its key, what it is, and both values."""

    key: str
    text: str
    first: str
    second: str


def between(first: HistoryLine, second: HistoryLine) -> list[Difference]:
    """All that differs between any two runs, in the order of a configuration file."""
    one, other = (flat(line.run.config) if line.run.config else {} for line in (first, second))
    recipes = {line.run.config.recipe for line in (first, second) if line.run.config}
    texts = {info.key: info.text for name in recipes for info in setting_infos(name)}
    return [
        Difference(key, texts.get(key, key), _whole(one.get(key)), _whole(other.get(key)))
        for key in dict.fromkeys([*one, *other])
        if key != "name" and one.get(key) != other.get(key)
    ]


def _whole(value: Any) -> str:
    """A value as a configuration file has it; a dash where there is none."""
    return "–" if value in (None, "") else f"{value:g}" if isinstance(value, float) else str(value)


def _short(value: Any) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text.rstrip("/").rpartition("/")[2] or "–" if isinstance(value, str) else text


def _of_rounds(result: RunResult) -> str:
    """What folds found together, or the median of splits with its deviation."""
    figures = result.parts["test" if result.protocol == "splits" else "val"]
    if result.protocol == "folds":
        return translate("history", "{value} of {count} folds").format(
            value=figure(figures.srcc), count=len(result.rounds)
        )
    return translate("history", "{value} ± {deviation} of {count} splits").format(
        value=figure(figures.srcc),
        deviation=figure(figures.deviations["srcc"]),
        count=len(result.rounds),
    )


def _line(run: RunSummary, values: dict[str, Any], varying: Sequence[str]) -> HistoryLine:
    timeline = Timeline()
    timeline.add(read_events(run.paths.events)[0])
    epochs, srcc = timeline.series("val_srcc")
    agreement, bundle = figure(timeline.best("val_srcc")), ""
    count = timeline.photos.get("val", 0)
    if timeline.has_probes:
        known = timeline.latest("val_faults") or 0.0
        agreement, count = (
            translate("history", "{count} of 100 faults").format(count=f"{100 * known:.0f}"),
            0,
        )
    try:
        result = read_result(run.paths.result)
        bundle = result.bundle
        if result.protocol != "once":
            agreement = _of_rounds(result)
        elif "test" in result.parts:
            agreement = translate("history", "{value} on test").format(
                value=figure(result.parts["test"].srcc)
            )
            count = result.parts["test"].photos
    except RunError:
        pass
    if 0 < count < FEW_PHOTOS:
        agreement = translate("history", "{agreement} ({photos})").format(
            agreement=agreement, photos=photos_in_words(count)
        )
    return HistoryLine(
        run=run,
        name=run.about.name,
        kind=_kind(run.config),
        date=date_in_words(run.about.created),
        state=_state(run),
        agreement=agreement,
        differences=differences(values, varying),
        can_continue=run.status.resumable,
        bundle=bundle,
        epochs=tuple(epochs),
        srcc=tuple(srcc),
    )


def _kind(config: RunConfig | None) -> str:
    if config is None:
        return translate("history", "settings cannot be read")
    if config.recipe in (QUALITY_ENCODER, CONTENT_ENCODER):
        return translate("history", "Encoder")
    if config.recipe == TEACHER:
        return translate("history", "Teacher")
    return (
        translate("history", "Student") if config.distill.teacher else translate("history", "Alone")
    )


def _state(run: RunSummary) -> str:
    state = run.status.state
    if state == "finished" and run.status.stopped_early:
        return translate("history", "stopped early")
    words = {
        "new": translate("history", "not started"),
        "died": translate("history", "ended without a word"),
    }
    return words.get(state, state)
