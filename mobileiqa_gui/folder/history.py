"""The folders visited, for Back and Forward."""

from __future__ import annotations

from pathlib import Path


class FolderHistory:
    """Like a browser's: visiting a folder after going back forgets what lay ahead."""

    def __init__(self) -> None:
        self._visited: list[Path] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._visited) - 1

    def visit(self, folder: Path) -> None:
        if self._at >= 0 and self._visited[self._at] == folder:
            return
        self._visited = [*self._visited[: self._at + 1], folder]
        self._at = len(self._visited) - 1

    def back(self) -> Path | None:
        """The folder before this one, None at the beginning."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._visited[self._at]

    def forward(self) -> Path | None:
        """The folder one came back from, None at the end."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._visited[self._at]
