"""One small fault: an edit of one source file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mutation:
    """`source[start:end]` of `file` (a path in the repository) becomes `after`."""

    name: str
    file: str
    line: int
    start: int
    end: int
    before: str
    after: str

    @property
    def identity(self) -> str:
        """Names the fault in a file of results; another text there is another fault."""
        return f"{self.file}:{self.line}:{self.start} {self.name}: {self.before} -> {self.after}"

    def apply(self, source: str) -> str:
        """The faulty source. Raises ValueError if the place holds something else by now."""
        if source[self.start : self.end] != self.before:
            raise ValueError(f"{self.file}:{self.line} no longer reads {self.before!r}")
        return source[: self.start] + self.after + source[self.end :]
