"""TensorBoard files, where wanted and installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from training.runs.events import Event, Warned
from training.runs.folder import RunPaths


class Board:
    """Writes scalars for TensorBoard, or nothing."""

    def __init__(self, writer: Any = None) -> None:
        self._writer = writer

    def scalars(self, group: str, values: Mapping[str, float], step: int) -> None:
        """Write figures under "group/name"."""
        if self._writer is not None:
            for name, value in values.items():
                self._writer.add_scalar(f"{group}/{name}", value, step)
            self._writer.flush()

    def close(self) -> None:
        """Finish the files."""
        if self._writer is not None:
            self._writer.close()


def open_board(paths: RunPaths, *, wanted: bool, emit: Callable[[Event], None]) -> Board:
    """A board for the run; a warning and an idle one where TensorBoard is not installed."""
    if not wanted:
        return Board()
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        emit(Warned("no-tensorboard", "TensorBoard is not installed: pip install tensorboard."))
        return Board()
    return Board(SummaryWriter(str(paths.tensorboard)))
