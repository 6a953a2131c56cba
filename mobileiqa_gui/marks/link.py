"""Marking as the settings say: going on by itself, and sidecars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from core.catalogue.sidecar_queue import SidecarRules
from core.errors import SidecarError
from core.sidecars.writing import Naming
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.marks.marking import Marking
from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.workers.operations import Operations
from mobileiqa_gui.workers.sidecar_writing import SidecarWriting

_NAMINGS = {"name.ext.xmp": Naming.FULL, "name.xmp": Naming.STEM_FOR_RAW}
_MOST_TOLD = 3
_LONGEST_NAME = 48


class MarksLink(QObject):
    """`told(sentence)`: what a person should know of sidecars that were not written."""

    told = Signal(str)

    def __init__(
        self,
        session: Session,
        marking: Marking,
        operations: Operations,
        writing: SidecarWriting,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._marking, self._writing = session, marking, writing
        session.changed.connect(self._follow)
        marking.advancing_changed.connect(self._remember_advancing)
        operations.changed.connect(self.write_sidecars)
        writing.failed.connect(self._tell)
        for key in (schema.AUTO_ADVANCE.key, schema.SIDECAR_WRITING.key):
            self._follow(key)

    @Slot()
    def write_sidecars(self) -> None:
        """Writes what waits, of an earlier run too."""
        self._writing.write(rules_of(self._session))

    @Slot(str)
    def _follow(self, key: str) -> None:
        if key == schema.AUTO_ADVANCE.key:
            self._marking.set_advancing(self._session.auto_advance)
        elif key == schema.SIDECAR_WRITING.key:
            self._marking.writes_sidecars = self._session.sidecar_writing == "as_marked"

    @Slot(bool)
    def _remember_advancing(self, on: bool) -> None:
        self._session.auto_advance = on

    @Slot(object)
    def _tell(self, problems: Sequence[SidecarError]) -> None:
        more = len(problems) - _MOST_TOLD
        lines = [_in_words(problem) for problem in problems[:_MOST_TOLD]]
        if more > 0:
            lines.append(self.tr("{count} more sidecars were not written.").format(count=more))
        self.told.emit("\n".join(lines))


def _in_words(problem: SidecarError) -> str:
    """With the name of the file, shortened in the middle where it is long."""
    name = problem.path.name if problem.path is not None else ""
    if len(name) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        name = f"{name[:half]}…{name[-half:]}"
    return f"{name}: {of_core(problem.message)}"


def rules_of(session: Session) -> SidecarRules:
    """How the settings want sidecars."""
    return SidecarRules(_NAMINGS[session.sidecar_naming], session.reject_as_minus_one)
