"""What the page that compares knows and says. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.families.references import Against, Compared
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.heatmaps import Heatmap
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.references.words import against_text, model_text, title_in_words
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import duration_in_words
from mobileiqa_gui.workers.comparing import Beside, Failed, News, Reading, Ready, Unseen

WORTH_SAYING_S = 2.0


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to compare with, as a chooser lists it."""

    text: str
    against: Against


class ReferencesPresenter:
    """One photo beside the references of one choice."""

    def __init__(self) -> None:
        self.against = Against()
        self.photo: Photo | None = None
        self.wants_map = False
        self.failure = ""
        self.is_ready = False
        self._title = ""
        self._seconds = 0.0
        self._progress: Reading | None = None
        self._beside: Beside | None = None
        self._unseen = ""
        self._beside_place = 0

    # --- what a person does --------------------------------------------------------------------

    def choose(self, against: Against) -> None:
        """Other references: nothing is known of them yet."""
        self.against = against
        self.failure, self.is_ready, self._progress = "", False, None
        self._forget()

    def show(self, photo: Photo | None) -> None:
        """Another photo."""
        if photo != self.photo:
            self.photo = photo
            self._forget()

    def look_at(self, place: int) -> None:
        """Shows that reference beside the photo; 0 is the most alike."""
        if 0 <= place < len(self.compared):
            self._beside_place = place

    def _forget(self) -> None:
        self._beside, self._unseen, self._beside_place = None, "", 0

    # --- news ----------------------------------------------------------------------------------

    def take(self, news: News) -> None:
        """What the worker tells."""
        match news:
            case Reading():
                self._progress = news
            case Ready(title, _count, seconds):
                self.is_ready, self._title, self._seconds = True, title, seconds
            case Failed(sentence):
                self.failure = sentence
            case Beside() if news.photo == self.photo:
                self._beside = news
            case Unseen() if news.photo == self.photo:
                self._unseen = news.sentence
            case _:
                pass

    # --- what is shown -------------------------------------------------------------------------

    @property
    def compared(self) -> Sequence[Compared]:
        """Each comparison, the most alike reference first; none while they are not known."""
        return self._beside.comparison.each if self._beside is not None else ()

    @property
    def reference(self) -> Compared | None:
        """The one that is shown beside the photo."""
        return self.compared[self._beside_place] if self.compared else None

    @property
    def reference_photo(self) -> Photo | None:
        """Its file; None where it is gone."""
        found = self._beside
        return found.references[self._beside_place] if found and found.references else None

    @property
    def place(self) -> int:
        """Which of them it is."""
        return self._beside_place

    @property
    def assessment(self) -> Assessment | None:
        """What all references together say."""
        return self._beside.comparison.assessment if self._beside is not None else None

    @property
    def lowering(self) -> Heatmap | None:
        """The map to lay over the photo; None while it is not wanted or not known."""
        return self._beside.lowering if self._beside is not None and self.wants_map else None

    @property
    def is_working(self) -> bool:
        """Whether something is on its way."""
        if self.failure or self._unseen or self.photo is None:
            return False
        lacks_map = self.wants_map and self.lowering is None
        return not self.is_ready or self._beside is None or lacks_map

    def sentence(self) -> str:
        """The first line below the photos."""
        if self._unseen:
            return self._unseen
        if self.assessment is not None:
            return against_text(self._title, self.assessment)
        if self.photo is None:
            return translate("references", "No photo chosen")
        if self.is_ready:
            return self._comparing()
        if self._progress is not None:
            return translate("references", "Reading the references: {done} of {total}").format(
                done=self._progress.done, total=self._progress.total
            )
        return translate("references", "Reading the references")

    def _comparing(self) -> str:
        text = translate("references", "Comparing with {title}").format(
            title=title_in_words(self._title)
        )
        if self._seconds < WORTH_SAYING_S:
            return text
        return f"{text}, {duration_in_words(self._seconds)}"

    def cost(self) -> str:
        """What comparing all photos will take; nothing where a photo is quick, or not known yet."""
        if not self.is_ready or self._seconds < WORTH_SAYING_S:
            return ""
        return translate("references", "A photo takes {duration} with this model").format(
            duration=duration_in_words(self._seconds)
        )

    def second_line(self, of_window: Assessment | None) -> str:
        """The window's model on the same photo, and what is to be known of the comparison."""
        notes = [model_text(of_window)] if of_window is not None else []
        if self.assessment is not None and self.assessment.warning:
            notes.append(of_core(self.assessment.warning))
        return ". ".join(note.removesuffix(".") for note in notes)

    def caption(self) -> str:
        """Under the reference that is shown."""
        found = self.reference
        if found is None:
            return ""
        if self._beside_place == 0 and len(self.compared) > 1:
            return translate("references", "{name}: the most alike, {score}").format(
                name=found.member.name, score=f"{found.score:.0f}"
            )
        return f"{found.member.name}: {found.score:.0f}"

    def dots(self) -> list[tuple[str, float]]:
        """Name and score of each reference."""
        return [(each.member.name, each.score) for each in self.compared]
