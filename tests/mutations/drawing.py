"""All small faults that a source could have, found in its syntax tree, and a draw among them."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.mutations.mutation import Mutation

_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_CALCULATE: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip
# What these say alters how fast something is done, or what it is called, and nothing else.
_SPEED_ALONE = frozenset({"maxsize", "max_workers", "thread_name_prefix", "stacklevel", "daemon"})
_LOGS = frozenset({"_log", "log", "logger", "logging"})


def mutations_of(source: str, file: str) -> list[Mutation]:
    """Every fault of this source, in its order."""
    finder = _Finder(source, file)
    finder.visit(ast.parse(source))
    return finder.found


def draw(root: Path, package: str, seed: int, count: int) -> list[Mutation]:
    """`count` faults of the sources below `root / package`, no two in one line.

    The same seed and sources give the same faults.
    """
    found: list[Mutation] = []
    for path in sorted((root / package).rglob("*.py")):
        found += mutations_of(path.read_text(), path.relative_to(root).as_posix())
    random.Random(seed).shuffle(found)
    drawn: dict[tuple[str, int], Mutation] = {}
    for mutation in found:
        if len(drawn) == count:
            break
        if _can_be_read(mutation.apply((root / mutation.file).read_text())):
            drawn.setdefault((mutation.file, mutation.line), mutation)
    return list(drawn.values())


class _Finder(ast.NodeVisitor):
    """Walks over what the program does: no texts, types, logging, or words for a debugger."""

    def __init__(self, source: str, file: str) -> None:
        self.found: list[Mutation] = []
        self._source = source
        self._file = file
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._lines = source.splitlines()

    # --- what is left out ----------------------------------------------------------------------

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name != "__repr__" and not _is_declared_only(node):
            self._visit_all(node.body)
            self._visit_all([d for d in (*node.args.defaults, *node.args.kw_defaults) if d])

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._visit_all(node.body)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._visit_all([node.value] if node.value else [])

    def visit_Assert(self, node: ast.Assert) -> None:
        """Assertions are for the reader and the checker of types."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Texts are judged by people."""

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg not in _SPEED_ALONE:
            self.generic_visit(node)

    # --- faults --------------------------------------------------------------------------------

    def visit_If(self, node: ast.If) -> None:
        if "TYPE_CHECKING" in ast.unparse(node.test):
            return
        if not isinstance(node.test, ast.Compare | ast.UnaryOp):
            self._add("negated", node.test, f"not ({self._text(node.test)})")
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        for place, operator in enumerate(node.ops):
            ops = list(node.ops)
            ops[place] = _COMPARE[type(operator)]()
            other = ast.Compare(node.left, ops, node.comparators)
            self._add("another comparison", node, ast.unparse(other))
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        self._add("and, or", node, ast.unparse(ast.BoolOp(other, node.values)))
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not | ast.USub):
            self._add("sign or negation dropped", node, f"({ast.unparse(node.operand)})")
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        other = _CALCULATE.get(type(node.op))
        if other is not None and not any(_is_text(side) for side in (node.left, node.right)):
            text = ast.unparse(ast.BinOp(node.left, other(), node.right))
            self._add("another calculation", node, f"({text})")
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, bool):
            self._add("another constant", node, str(not node.value))
        elif isinstance(node.value, int | float):
            self._add("another constant", node, repr(node.value + 1))
            self._add("another constant", node, f"({node.value - 1!r})")

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is not None and not _is_none(node.value):
            self._add("returns nothing", node, "return None")
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Call) and _called(node.value).split(".")[0] not in _LOGS:
            self._add("statement dropped", node, "pass")
            self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._add("statement dropped", node, "pass")
        self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        self._add("statement dropped", node, "pass")

    def visit_Continue(self, node: ast.Continue) -> None:
        self._add("statement dropped", node, "pass")

    def visit_Break(self, node: ast.Break) -> None:
        self._add("statement dropped", node, "pass")

    # --- helpers -------------------------------------------------------------------------------

    def _visit_all(self, nodes: Sequence[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)

    def _text(self, node: ast.expr | ast.stmt) -> str:
        start, end = self._span(node)
        return self._source[start:end]

    def _span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return (
            self._place(node.lineno, node.col_offset),
            self._place(node.end_lineno, node.end_col_offset),
        )

    def _place(self, line: int, byte: int) -> int:
        """A place in the text; the tree counts columns in bytes."""
        column = len(self._lines[line - 1].encode()[:byte].decode())
        return self._starts[line - 1] + column

    def _add(self, name: str, node: ast.expr | ast.stmt, after: str) -> None:
        start, end = self._span(node)
        before = self._source[start:end]
        mutation = Mutation(name, self._file, node.lineno, start, end, before, after)
        if before != after:
            self.found.append(mutation)


def _is_declared_only(node: ast.FunctionDef) -> bool:
    """The method of a protocol: a docstring, or three dots, alone."""
    return all(isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant) for s in node.body)


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes)
    return isinstance(node, ast.JoinedStr)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func)


def _can_be_read(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def places(mutations: Sequence[Mutation]) -> Iterator[str]:
    """For people: where each is and what it does."""
    for mutation in mutations:
        yield f"{mutation.file}:{mutation.line}: {mutation.before!r} -> {mutation.after!r}"
