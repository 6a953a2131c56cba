"""A copy or a move as it is drafted: where to, under which names. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.handover.embedding import EMBEDDING_SUFFIXES
from core.handover.names import NameFacts, NameTemplate, TemplateError
from core.handover.plans import Kind
from core.marks.marks import Marks
from core.photos.facts import Facts, read_facts
from core.photos.photo import Photo
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.translation import translate

PREVIEWED = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """One photo with what its name may be made of; `facts` are None until they are read."""

    photo: Photo
    marks: Marks
    score: float | None = None
    facts: Facts | None = None

    def name_facts(self, counter: int, *, read: bool = False) -> NameFacts:
        """For a template; `read`: its file is asked where the facts are not known."""
        facts = self.facts
        if facts is None and read:
            facts = read_facts(self.photo.path) or Facts()
        label = self.marks.label or (self.marks.colour.value if self.marks.colour else None)
        return NameFacts(
            self.photo.path.stem,
            counter,
            facts.captured if facts is not None else None,
            facts.camera if facts is not None else None,
            self.marks.stars,
            self.score,
            label,
        )


@dataclass(slots=True)
class TransferDraft:
    """What is asked of a person before photos are copied or moved."""

    kind: Kind
    subjects: Sequence[Subject]
    folder: Path | None = None
    template: str = "{name}"
    embeds: bool = False

    def problem(self) -> str:
        """Why it cannot be done so, empty where it can."""
        try:
            NameTemplate(self.template)
        except TemplateError as error:
            return of_core(error.message)
        if self.folder is None:
            return translate("handover", "Choose a folder.")
        if not self.folder.is_dir():
            return translate("handover", "The folder {folder} is not there.").format(
                folder=self.folder
            )
        if (
            self.kind is Kind.MOVE
            and self.template.strip() == "{name}"
            and all(subject.photo.path.parent == self.folder for subject in self.subjects)
        ):
            return translate("handover", "The photos are in this folder already.")
        return ""

    def marks(self) -> dict[Path, Marks]:
        """The marks of the files whose copies can carry them inside; only where there are any."""
        return {
            path: subject.marks
            for subject in self.subjects
            for path in subject.photo.files
            if subject.marks and path.suffix.lower() in EMBEDDING_SUFFIXES
        }

    def preview(self) -> list[str]:
        """The names of the first photos, with their endings; none where the template gives none."""
        try:
            template = NameTemplate(self.template)
        except TemplateError:
            return []
        return [
            template.fill(subject.name_facts(number, read=True)) + subject.photo.path.suffix
            for number, subject in enumerate(self.subjects[:PREVIEWED], 1)
        ]
