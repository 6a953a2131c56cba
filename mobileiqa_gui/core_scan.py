"""Finds the sentences that core and training say to a person: for translators, not while running.

A sentence is what is given to an error, or to one of the calls in `SAYING`, or kept under one of
`NAMES`, or what functions in `ANSWERING` return; and what the model in the box says of itself. An
f-string's values become numbered places: `PhotoError(f"The file is empty; {what}")` is "The file is
empty; {0}".
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from core.bundles.bundle import open_bundle
from core.families.library import DEFAULT

ROOT = Path(__file__).parents[1]
ROOMS = ("core", "training")
# What speaks to a terminal alone, or to whoever makes the model in the box.
LEFT_OUT = ("core/commands", "training/commands", "training/default_model", "training/evaluation")
# Calls that say something, beside errors and what makes errors.
SAYING = frozenset(
    ("setting", "_set", "note", "Warned", "RunStatus", "Recognition", "Problem", "_the_one")
)
NAMES = frozenset(
    (
        *("_REASONS", "REASONS", "COMPARED_REASONS", "how_to_get", "notice"),
        "_IN_WORDS",
        "_WAY_OUT",
        *("self._reason", "self._copy_problem"),
    )
)
# Functions whose answer is a sentence.
ANSWERING = frozenset(
    (
        *("_damaged", "_unwritable", "_take_over", "sentence_of", "_by_words", "sentence"),
        *("_sentence", "_why_not", "how_to_get"),
    )
)
# A programmer's own.
NOT_SAID = frozenset(
    ("ValueError", "TypeError", "KeyError", "AssertionError", "UsageError", "SetupError")
)
LEAST_LETTERS = 6


def sentences() -> list[str]:
    """All of them, in order of the alphabet, each once."""
    manifest = open_bundle(DEFAULT).manifest
    found = {manifest.summary, manifest.licence}
    trees = [
        ast.parse(path.read_text("utf-8"))
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if not path.relative_to(ROOT).as_posix().startswith(LEFT_OUT)
    ]
    constants = _constants(trees)
    for tree in trees:
        found |= set(_said_in(_Inlined(constants).visit(tree)))
    return sorted(text for text in found if _is_said(text))


def _constants(trees: Sequence[ast.Module]) -> dict[str, str]:
    """The texts of modules that have a name of their own: ACTION = "copy it again"."""
    found: dict[str, set[str]] = {}
    for tree in trees:
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(
                node.value, ast.Constant
            ):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if isinstance(node.value.value, str):
                    found.setdefault(ast.unparse(target), set()).add(node.value.value)
    return {name: min(texts) for name, texts in found.items() if len(texts) == 1}


class _Inlined(ast.NodeTransformer):
    """Such a text in the place of its name."""

    def __init__(self, constants: Mapping[str, str]) -> None:
        self._constants = constants

    def visit_Name(self, node: ast.Name) -> ast.expr:
        text = self._constants.get(node.id)
        is_read = isinstance(node.ctx, ast.Load)
        return ast.Constant(text) if text is not None and is_read else node


def _is_said(text: str) -> bool:
    """Words, not a key or a name; and enough of them to be known again among values."""
    letters = sum(map(str.isalpha, re.sub(r"{\d+}", "", text)))
    return letters >= LEAST_LETTERS and " " in text.strip()


def _said_in(tree: ast.Module) -> Iterator[str]:
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    makers = {each.name for each in functions if _is_error(ast.unparse(each.returns or tree))}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name in makers or name in SAYING or _is_error(name):
                for value in (*node.args, *(keyword.value for keyword in node.keywords)):
                    yield from _texts(value)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if NAMES & set(map(ast.unparse, targets)):
                yield from _texts(node.value)
    for function in functions:
        yield from _put_together(function)
        yield from _answers(function)


def _answers(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            whole = function.name == "reason_of" and isinstance(node.value, ast.Constant)
            if whole or function.name in ANSWERING:
                yield from _texts(node.value)


def _put_together(function: ast.FunctionDef) -> Iterator[str]:
    """What a function keeps under a name that it gives to an error: `text = f"..."`, then
    `raise PhotoError(text)`."""
    given = {
        argument.id
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _is_error(ast.unparse(call.func))
        for argument in call.args
        if isinstance(argument, ast.Name)
    }
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and given & set(map(ast.unparse, node.targets)):
            yield from _texts(node.value)


def _is_error(name: str) -> bool:
    name = name.rpartition(".")[2]
    return name.endswith("Error") and name not in NOT_SAID


def _texts(value: ast.expr) -> Iterator[str]:
    """The sentences that an expression may be."""
    if isinstance(value, ast.IfExp):
        yield from _texts(value.body)
        yield from _texts(value.orelse)
    elif isinstance(value, ast.Dict):
        for each in value.values:
            yield from _texts(each)
    else:
        pieces = list(_pieces(value))
        if any(isinstance(piece, str) for piece in pieces):
            numbers = iter(range(len(pieces)))
            yield "".join(p if isinstance(p, str) else f"{{{next(numbers)}}}" for p in pieces)
        for piece in pieces:  # words in the middle of a sentence
            if isinstance(piece, ast.IfExp):
                yield from _texts(piece)


def _pieces(value: ast.expr) -> Iterator[str | ast.expr]:
    """Texts, and the expressions between them."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        for each in value.values:
            yield from _pieces(each)
    elif isinstance(value, ast.FormattedValue):
        inner = value.value
        yield from _pieces(inner) if isinstance(inner, ast.Constant) else (inner,)
    elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
        yield from _pieces(value.left)
        yield from _pieces(value.right)
    else:
        yield value
