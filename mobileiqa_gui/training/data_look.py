"""What is known of the chosen folder: the messages of a look, gathered and put in words. No Qt
widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import PurePath
from typing import Any

from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import photos_in_words
from training.interface import (
    Candidates,
    Checked,
    Checking,
    Columns,
    Found,
    Message,
    Overview,
    Refused,
    Trouble,
)

SHOWN_OF_A_KIND = 50


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything the data page shows; grows with each message."""

    found: tuple[Found, ...] = ()
    nothing_found: bool = False
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    overview: Overview | None = None
    checking: Checking | None = None
    checked: Checked | None = None
    refused: str = ""

    @property
    def is_waiting(self) -> bool:
        """Whether more is to come."""
        return self.checked is None and not self.refused and not self.nothing_found

    @property
    def fits(self) -> bool:
        """Whether a run could use it."""
        return self.checked is not None and self.checked.passed


def take_in(view: DataView, message: Message) -> DataView:
    """The view with one more message."""
    if isinstance(message, Candidates):
        return replace(view, found=message.found, nothing_found=not message.found)
    if isinstance(message, Columns):
        return replace(view, columns=message.files)
    if isinstance(message, Overview):
        return replace(view, overview=message)
    if isinstance(message, Checking):
        return replace(view, checking=message)
    if isinstance(message, Checked):
        return replace(view, checked=message)
    assert isinstance(message, Refused)
    return replace(view, refused=of_core(message.message))


def questions(view: DataView, declared: Mapping[str, Any]) -> tuple[str, ...]:
    """What a person must settle of the data set that was found, or of the one chosen of several."""
    reader = declared.get("reader")
    chosen = (each for each in view.found if reader in (None, each.reader))
    found = next(chosen, None)
    return found.doubts if found is not None else ()


def parts_in_words(overview: Overview, protocol: str = "once") -> str:
    """For example "3,448 to learn from, 493 to choose the best epoch, 984 to test", or what folds
    and splits make of them."""
    train, val, test = (overview.parts.get(part, 0) for part in ("train", "val", "test"))
    if not train:
        return ""
    if protocol == "splits":
        return translate("data", "four of five to learn from, the fifth to test, ten times")
    if protocol == "folds":
        kept = test if overview.scheme != "random" else 0
        count = train + val + test - kept
        words = [translate("data", "{count} in five folds").format(count=f"{count:,}")]
        if kept:
            words.append(translate("data", "{count} to test").format(count=f"{kept:,}"))
        return ", ".join(words)
    words = [translate("data", "{count} to learn from").format(count=f"{train:,}")]
    if val:
        words.append(translate("data", "{count} to choose the best epoch").format(count=f"{val:,}"))
    if test:
        words.append(translate("data", "{count} to test").format(count=f"{test:,}"))
    return ", ".join(words)


def measured_choices() -> tuple[tuple[str, str], ...]:
    """How often it can be trained to tell how good it is: keys of a run's protocol, and words."""
    return (
        ("once", translate("data", "Once, on the parts above")),
        ("folds", translate("data", "By five folds, then on all photos")),
        ("splits", translate("data", "By ten random splits, without a model")),
    )


def advice_in_words(protocol: str, overview: Overview) -> str:
    """What that way of measuring does, and why it is proposed."""
    count = overview.parts.get("val", 0)
    if protocol == "folds":
        why = (
            translate(
                "data", "{count} of the photos would choose the best epoch, mostly by chance. "
            ).format(count=count)
            if overview.proposes_folds
            else ""
        )
        return why + translate(
            "data",
            "Five trainings each keep another fifth of the photos aside; all together choose the "
            "epoch and tell how good it is, and a sixth training on all photos makes the model. "
            "Photos of a scene stay together. It takes about six times as long.",
        )
    if protocol == "splits":
        return translate(
            "data",
            "Ten trainings each test on another fifth of the photos, as papers report it: median "
            "and deviation. None of them makes a model to use.",
        )
    if overview.proposes_folds:
        return translate(
            "data",
            "{count} of the photos choose the best epoch, mostly by chance; folds use them all.",
        ).format(count=count)
    return ""


def facts_in_words(overview: Overview) -> str:
    """Photos and labels in one line."""
    facts = [
        photos_in_words(overview.photos),
        translate("data", "labels {scale}").format(scale=overview.scale),
    ]
    if overview.label_source:
        facts.append(translate("data", "from {source}").format(source=overview.label_source))
    return " · ".join(facts)


def source_in_words(overview: Overview) -> str:
    """Whose it is and on what terms; empty for a person's own."""
    parts = [overview.publisher, overview.licence]
    return " · ".join(part for part in parts if part)


def home_page_link(overview: Overview) -> str:
    """The publisher's page as rich text; empty for a person's own. Other addresses than web pages,
    which a data-set file might name, are none."""
    address = overview.home_page
    if not address.startswith(("https://", "http://")):
        return ""
    safe = escape(address)
    return f'<a href="{safe}">{safe.partition("://")[2].rstrip("/")}</a>'


def verdict_in_words(view: DataView) -> str:
    """What the check amounts to."""
    checked = view.checked
    if checked is None:
        return ""
    count = Counter(trouble.severity for trouble in checked.troubles)
    if not checked.troubles:
        return translate("data", "Nothing is wrong with these photos and labels.")
    errors, warnings = count["error"], count["warning"]
    words = []
    if errors:
        words.append(
            translate("data", "1 thing must be put right before a run")
            if errors == 1
            else translate("data", "{count} things must be put right before a run").format(
                count=f"{errors:,}"
            )
        )
    if warnings:
        words.append(
            translate("data", "1 thing to know")
            if warnings == 1
            else translate("data", "{count} things to know").format(count=f"{warnings:,}")
        )
    return ", ".join(words) + "."


def of_folds(view: DataView) -> Checked | None:
    """The check without what it says of small parts, where folds take the place of all parts."""
    checked, overview = view.checked, view.overview
    if checked is None or overview is None or overview.scheme != "random":
        return checked
    return replace(checked, troubles=tuple(each for each in checked.troubles if each.kind != "few"))


def trouble_in_words(trouble: Trouble) -> str:
    """What is wrong, with the photo's name where the sentence does not say it."""
    name = PurePath(trouble.path).name
    is_photo = trouble.kind in ("unreadable", "small")
    return f"{name}: {of_core(trouble.message)}" if is_photo else of_core(trouble.message)


def troubles_shown(troubles: tuple[Trouble, ...]) -> tuple[list[Trouble], int]:
    """The troubles to list, at most so many of one kind, and how many are left out."""
    seen: Counter[str] = Counter()
    shown = []
    for trouble in troubles:
        seen[trouble.kind] += 1
        if seen[trouble.kind] <= SHOWN_OF_A_KIND:
            shown.append(trouble)
    return shown, len(troubles) - len(shown)
