"""Which columns of a label file say what, in which range and direction: guessed, with the doubts
that a person must settle before anything is learnt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from training.datasets.delimited import Table
from training.datasets.entry import Columns, LabelScale
from training.datasets.layouts.table import MOST_FOLDERS, Places, looks_like_pictures
from training.datasets.tree import Tree

Question = Literal["label", "name", "direction", "range"]
Direction = Literal["", "up", "down"]

_PICTURE = "imagename image filename file name path imagepath filepath img imgname picture photo"
_LABEL = "mos qualitymos meanopinionscore score qualityscore quality rating stars grade label dmos"
_SPLIT = "split set part partition"
_GROUP = "group scene refimg refname reference original"
_SUBSET = "subset category distortion type"
_RATER = "rater raterid user userid observer observerid subject subjectid annotator annotatorid "
_RATER += "worker workerid judge participant participantid person"
_DEVIATION = "std sd stddev stdev standarddeviation mosstd stdmos scorestd sdmos mossd sigma"
_VOTES = "votes votecount nvotes numvotes numberofvotes numratings nratings raters numraters"
_NO_LABEL = "id index idx row nr no number width height year iso session sessionid"
_NOT_OF_LABELS = re.compile(r"(^|[\W_])(std|sd|stdev|stddev|var|variance|count|votes|id)$", re.I)
_BIN = re.compile(r"(.*?)[\s_-]*\d+(?:[.,]\d+)?")
_LOWER_IS_BETTER = re.compile("dmos|differen|distort|degrad|impair", re.I)
_EITHER_WAY = re.compile(r"rank|place|position|noise|blur|error|loss|art[ei]fact|defect", re.I)
_HIGHER_IS_BETTER = re.compile(
    r"(^|[\W_])mos|mos($|[\W_])|score|rating|quality|stars?|grade|label|opinion|aesthetic|beauty",
    re.I,
)
_RANGES: Final = ((0.0, 1.0), (1.0, 5.0), (0.0, 5.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0))
_LOOKED_AT: Final = 50  # rows that a guess rests on
LEAST_SPREAD: Final = 0.1  # of the range that the labels should cover


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person says of a label file, in place of a guess; what is empty is guessed.

    `label` and `name` are columns, `range` is the lowest and highest label that is possible.
    """

    label: str = ""
    name: str = ""
    direction: Direction = ""
    range: tuple[float, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.label or self.name or self.direction or self.range)


NONE: Final = Answers()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that a guess leaves open, in a sentence that says what was taken."""

    about: Question
    message: str


@dataclass(frozen=True, slots=True)
class Guess:
    """Columns and what of them is doubtful."""

    columns: Columns
    doubts: tuple[Doubt, ...] = ()


def guess_columns(tree: Tree, table: Table, answers: Answers = NONE) -> Guess | None:
    """The columns that seem to name picture, label, part, group and subset.

    None when no column looks like picture names or none like labels. Raises DatasetError where a
    column of `answers` does not exist.
    """
    picture, unsure_name = _picture(tree, table, answers.name)
    label, unsure_label = _label(table, picture, answers.label)
    if picture is None or label is None or picture == label:
        return None
    names = [cells[0] for _, cells in table.select(picture)][:_LOOKED_AT]
    columns = Columns(
        file=table.path.relative_to(tree.root).as_posix(),
        picture=picture,
        label=label,
        split=_named(table, _SPLIT, but=label),
        group=_named(table, _GROUP, but=label),
        subset=_named(table, _SUBSET, but=label),
        folder=_guess_folder(tree, names),
        rater=_named(table, _RATER),
        deviation=_named(table, _DEVIATION),
        votes=_named(table, _VOTES),
    )
    return Guess(columns, (*unsure_name, *unsure_label))


def guess_scale(
    labels: Iterable[float], column: str = "", answers: Answers = NONE
) -> tuple[LabelScale | None, tuple[Doubt, ...]]:
    """The narrowest usual range that holds all labels (None when none does), higher is better but
    of a column that says differences or distortion (dmos), and what of it is doubtful.

    A suggestion only: 1..5 cannot be told from a part of 0..100 by looking.
    """
    values = sorted(labels)
    higher, doubts = _direction(column, answers.direction)
    if answers.range:
        low, high = answers.range
        return LabelScale(low, high, higher_is_better=higher), doubts
    fitting = (r for r in _RANGES if values and r[0] <= values[0] and values[-1] <= r[1])
    extremes = next(fitting, None)
    if extremes is None:
        message = "No usual range holds the labels"
        if values:
            message += f", which lie between {values[0]:g} and {values[-1]:g}"
        return None, (*doubts, Doubt("range", f"{message}."))
    scale = LabelScale(*extremes, higher_is_better=higher)
    found = narrow(values, scale)
    return scale, (*doubts, Doubt("range", f"{found}.")) if found else doubts


def narrow(values: list[float], scale: LabelScale) -> str:
    """Where sorted labels nearly all lie within a small part of the range; empty where not."""
    few = len(values) // 20  # of each end: a single label that was mistyped widens the guess
    if not values or values[-1 - few] - values[few] >= LEAST_SPREAD * (scale.high - scale.low):
        return ""
    return f"Nearly all labels lie between {values[few]:g} and {values[-1 - few]:g} of {scale}"


def _direction(column: str, answer: Direction) -> tuple[bool, tuple[Doubt, ...]]:
    """Whether higher is better."""
    if answer:
        return answer == "up", ()
    if _LOWER_IS_BETTER.search(column):
        return False, ()
    if _HIGHER_IS_BETTER.search(column) and not _EITHER_WAY.search(column):
        return True, ()
    message = f'The name "{column}" does not tell whether higher or lower labels are better.'
    return True, (Doubt("direction", message),)


def _picture(tree: Tree, table: Table, answer: str) -> tuple[str | None, tuple[Doubt, ...]]:
    """The column of picture names: one named so, else the one whose names are photos here."""
    if answer:
        table.index(answer)
        return answer, ()
    named = _named(table, _PICTURE)
    others = [_named(table, names) for names in (_GROUP, _SPLIT, _SUBSET)]
    looking = [
        column
        for column in _columns(table, looks_like_pictures)
        if column == named or column not in others
    ]
    every = dict.fromkeys([named, *looking] if named is not None else looking)
    found = {column: _found(tree, table, column) for column in every}
    if named is not None and (found[named] or not any(found.values())):
        return named, ()
    here = [column for column, count in found.items() if count]
    chosen = here or looking
    if not chosen:
        stems = _columns(table, lambda cell: _is_stem(tree, cell))
        return (stems[0] if stems else None), ()
    if len(chosen) == 1:
        return chosen[0], ()
    message = f"Each of {_listed(chosen)} names photos; {_quoted(chosen[0])} was taken."
    return chosen[0], (Doubt("name", message),)


def _found(tree: Tree, table: Table, column: str) -> int:
    names = [name for _, (name,) in table.select(column) if name][:_LOOKED_AT]
    places = Places(tree, _guess_folder(tree, names))
    return sum(places.of(name) is not None for name in names)


def _label(table: Table, picture: str | None, answer: str) -> tuple[str | None, tuple[Doubt, ...]]:
    """The column of labels: one that is called so, else one whose name speaks of them, else the
    only numbers there are. What counts ratings, spreads or lines is none, nor a histogram's bin."""
    if answer:
        table.index(answer)
        return answer, ()
    others = {_named(table, names) for names in (_RATER, _DEVIATION, _VOTES, _NO_LABEL)}
    others |= {picture, *_bins(table)}
    numeric = [
        column
        for column in _columns(table, _looks_numeric)
        if column not in others and not _NOT_OF_LABELS.search(column)
    ]
    named = [c for c in _all_named(table, _LABEL) if c != picture]
    called = [c for c in named if c in numeric] or named[:1]
    speaking = [c for c in numeric if _HIGHER_IS_BETTER.search(c) or _LOWER_IS_BETTER.search(c)]
    chosen = called or speaking or numeric
    if len(chosen) < 2:
        return (chosen[0] if chosen else None), ()
    message = f"Each of {_listed(chosen)} may be the labels; {_quoted(chosen[0])} was taken."
    return chosen[0], (Doubt("label", message),)


def _bins(table: Table) -> list[str]:
    """Columns that differ in nothing but a number, as the bins of a histogram do."""
    if all(re.fullmatch(r"column \d+", column) for column in table.header):
        return []  # which we called so
    stems = {column: fit[1] for column in table.header if (fit := _BIN.fullmatch(column))}
    counts = Counter(stems.values())
    return [column for column, stem in stems.items() if counts[stem] > 2]


def _is_stem(tree: Tree, cell: str) -> bool:
    return tree.picture([""], f"{cell}.jpg", any_suffix=True) is not None


def _named(table: Table, names: str, *, but: str | None = None) -> str | None:
    return next((column for column in _all_named(table, names) if column != but), None)


def _all_named(table: Table, names: str) -> list[str]:
    known = {re.sub(r"[\s_-]", "", column).casefold(): column for column in table.header}
    return [known[name] for name in names.split() if name in known]


def _columns(table: Table, fits: Callable[[str], bool]) -> list[str]:
    """The columns whose filled cells all fit, as far as is looked."""
    found = []
    for column in filter(None, table.header):
        cells = [cell for _, (cell,) in table.select(column) if cell][:_LOOKED_AT]
        if cells and all(fits(cell) for cell in cells):
            found.append(column)
    return found


def _looks_numeric(cell: str) -> bool:
    return re.fullmatch(r"-?\d*[.,]?\d+(e-?\d+)?", cell, re.IGNORECASE) is not None


def _guess_folder(tree: Tree, names: list[str]) -> str:
    folders = ["", *(path.name for path in tree.folders()[:MOST_FOLDERS])]

    def found(folder: str) -> int:
        return sum(tree.picture([folder], name) is not None for name in names)

    return max(folders, key=found)


def _quoted(column: str) -> str:
    return f'"{column}"'


def _listed(columns: list[str]) -> str:
    *first, last = map(_quoted, columns)
    return f"{', '.join(first)} and {last}"
