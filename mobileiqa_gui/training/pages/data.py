"""The data set as a person sees it: where it is, its photos and labels, what is wrong."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QProgressBar, QWidget

from core.errors import RunError
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.theme import LinkLabel, set_role
from mobileiqa_gui.training.data_look import (
    DataView,
    facts_in_words,
    home_page_link,
    of_folds,
    parts_in_words,
    questions,
    source_in_words,
    take_in,
    verdict_in_words,
)
from mobileiqa_gui.training.draft import Draft, Measured, declared_path
from mobileiqa_gui.training.label_histogram import LabelHistogram
from mobileiqa_gui.training.line_process import LineProcess
from mobileiqa_gui.training.offered import OfferedFolder
from mobileiqa_gui.training.pages.drop_field import DropField
from mobileiqa_gui.training.pages.measured import MeasuredChoice
from mobileiqa_gui.training.pages.own_stars import OwnStars
from mobileiqa_gui.training.pages.page import COLUMN_WIDTH, Page
from mobileiqa_gui.training.pages.table_form import TableForm
from mobileiqa_gui.training.pages.troubles import Troubles
from mobileiqa_gui.training.photo_tiles import CaptionedPhoto, PhotoTiles
from mobileiqa_gui.training.widgets import heading, label, row
from mobileiqa_gui.workers.tasks import Tasks
from training.interface import Checked, LabelledPhoto, decode_message, look_command

_log = logging.getLogger(__name__)

_TILES = 6


class DataPage(Page):
    """`photo_wanted(path)` when a photo is to be seen large."""

    photo_wanted = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Which photos and labels?"))
        self.view = DataView()
        self._process = LineProcess(self)
        self._process.said.connect(self._hear)
        self._process.ended.connect(self._ended)
        self._looked_at: tuple[str, str, str] | None = None
        self.own_stars = OwnStars()
        self.own_stars.taken.connect(self._take_stars)
        self.drop = DropField()
        self.drop.chosen.connect(self.choose_folder)
        self.drop.asked.connect(self._ask)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Data set"))
        self.which.activated.connect(self._choose_candidate)
        self.name = label("", "strong")
        self.facts, self.source = label("", "secondary"), label("", "caption")
        self.home = LinkLabel()
        set_role(self.home, "caption")
        self.home.setOpenExternalLinks(True)
        self.notes = label("", "secondary")
        self.questions = label("", "strong")
        self.table = TableForm()
        self.table.declared.connect(self._settle)
        self.histogram = LabelHistogram()
        self.lowest, self.highest = PhotoTiles(tasks, _TILES), PhotoTiles(tasks, _TILES)
        self.scheme = QComboBox()
        self.scheme.setAccessibleName(self.tr("How to part the photos"))
        self.scheme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scheme.setMaximumWidth(COLUMN_WIDTH)
        self.scheme.activated.connect(self._choose_scheme)
        self.parts = label("", "secondary")
        self.measured = MeasuredChoice()
        self.measured.chosen.connect(self._choose_measured)
        self.troubles = Troubles()
        self.troubles.leave_out_wanted.connect(self._leave_out)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.state = label("", "secondary")
        for tiles in (self.lowest, self.highest):
            tiles.chosen.connect(self.photo_wanted)
        self._lay_out()
        self._show()

    def show_draft(self, draft: Draft) -> None:
        super().show_draft(draft)
        self.drop.show_folder(draft.folder)
        if draft.folder:
            self._look()

    def offer(self, offered: OfferedFolder | None) -> None:
        """The folder that is open in the app: its stars can be learnt."""
        self.own_stars.offer(offered)

    def focus_first(self) -> None:
        """The keyboard goes to what is most likely wanted: the open folder's stars."""
        if not self.own_stars.focus_first():
            self.drop.choose.setFocus()

    def close_work(self) -> None:
        """End the look that is under way."""
        self._process.end()
        self._looked_at = None

    def choose_folder(self, folder: Path) -> None:
        """Another folder: what was chosen for the one before does not hold."""
        self._take(folder, {})

    def _take(self, folder: Path, declared: dict[str, Any]) -> None:
        self.drop.show_folder(str(folder))
        self._looked_at = None
        self.change(
            replace(
                self.draft, folder=str(folder), declared=declared, settled=False, data_title="",
                photos=0, scheme="", data_fits=False, measured="",
            )
        )  # fmt: skip
        self._look()

    def _take_stars(self, offered: OfferedFolder) -> None:
        self._take(offered.folder, offered.entry)

    def _lay_out(self) -> None:
        self._known = QWidget()
        column = self.column
        column.addWidget(self.own_stars)
        column.addWidget(self.drop)
        column.addWidget(self.which)
        for each in (
            self.name,
            self.facts,
            self.source,
            self.home,
            self.notes,
            self.questions,
            self.table,
        ):
            column.addWidget(each)
        self._headings = {
            "lowest": heading(self.tr("Lowest quality by their labels")),
            "highest": heading(self.tr("Highest quality by their labels")),
            "labels": heading(self.tr("How often each label occurs")),
            "parts": heading(self.tr("How the photos are parted")),
            "check": heading(self.tr("Check")),
        }
        column.addWidget(self._headings["lowest"])
        column.addWidget(self.lowest)
        column.addWidget(self._headings["highest"])
        column.addWidget(self.highest)
        column.addWidget(self._headings["labels"])
        column.addWidget(self.histogram)
        column.addWidget(self._headings["parts"])
        column.addLayout(row(self.scheme))
        column.addWidget(self.parts)
        column.addWidget(self.measured)
        column.addWidget(self._headings["check"])
        column.addWidget(self.progress)
        column.addWidget(self.state)
        column.addWidget(self.troubles)
        column.addStretch(1)

    def _ask(self) -> None:
        start = self.draft.folder or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the data set"), start)
        if chosen:
            self.choose_folder(Path(chosen))

    # --- looking -------------------------------------------------------------------------------

    def _look(self) -> None:
        wanted = (self.draft.folder, repr(self.draft.declared), self.draft.scheme)
        if wanted == self._looked_at:
            return
        self._looked_at = wanted
        self.view = replace(DataView(), found=self.view.found if self.draft.declared else ())
        declared = declared_path(self.draft.declared) if self.draft.declared else None
        command = look_command(Path(self.draft.folder), declared, self.draft.scheme)
        self._process.start(command)
        self._show()

    def _hear(self, line: str) -> None:
        try:
            self.view = take_in(self.view, decode_message(line))
        except ValueError:
            _log.warning("A look at a data set said what is not understood: %s", line[:500])
            return
        self._show()
        overview = self.view.overview
        if overview is not None:
            scheme = self.draft.scheme if self.draft.scheme in overview.schemes else ""
            known = replace(
                self.draft, data_title=overview.title, photos=overview.photos, scheme=scheme,
                data_fits=self.view.fits and not self._open_questions(),
                asked=bool(questions(self.view, self.draft.declared)),
                proposes_folds=overview.proposes_folds,
            )  # fmt: skip
            if known != self.draft:
                self.change(known)

    def _ended(self, code: int, errors: str) -> None:
        if self.view.is_waiting:
            reason = errors.splitlines()[-1] if errors else f"{code}"
            text = self.tr("Looking at the folder broke off ({reason}).").format(reason=reason)
            self.view = replace(self.view, refused=text)
            self._show()

    # --- choices -------------------------------------------------------------------------------

    def _open_questions(self) -> tuple[str, ...]:
        return () if self.draft.settled else questions(self.view, self.draft.declared)

    def _choose_candidate(self, index: int) -> None:
        self.change(replace(self.draft, settled=False))
        self._declare(dict(self.view.found[index].entry))

    def _settle(self, entry: dict[str, Any]) -> None:
        self.change(replace(self.draft, settled=True))
        self._declare(entry)

    def _declare(self, entry: dict[str, Any], scheme: str = "") -> None:
        try:
            declared_path(entry)
        except RunError as error:
            self.view = replace(self.view, refused=of_core(error.message))
            self._show()
            return
        self.change(replace(self.draft, declared=entry, scheme=scheme, data_fits=False))
        self._look()

    def _choose_scheme(self, index: int) -> None:
        chosen = self.scheme.itemData(index)
        self.change(replace(self.draft, scheme=chosen if index else "", data_fits=False))
        self._look()

    def _choose_measured(self, protocol: Measured) -> None:
        self.change(replace(self.draft, measured=protocol))
        self._show()

    def _leave_out(self) -> None:
        if self.view.checked is None:
            return
        entry = dict(self.draft.declared or self.view.found[0].entry)
        entry["exclude"] = sorted({*entry.get("exclude", []), *self.view.checked.unusable})
        self._declare(entry, self.draft.scheme)

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        view, overview = self.view, self.view.overview
        self._show_found()
        entry = self.draft.declared or (view.found[0].entry if view.found else {})
        self.table.setVisible(bool(view.columns) and bool(entry))
        if view.columns and entry and overview is None:
            self.table.show_entry(entry, view.columns)
        asked = self._open_questions()
        self.questions.setText("\n".join(asked))
        self.questions.setVisible(bool(asked))
        self.table.ask(bool(asked))
        has_photos = overview is not None and overview.photos > 0
        for key in ("lowest", "highest", "labels", "parts"):
            self._headings[key].setVisible(has_photos)
        for each in (self.lowest, self.highest, self.histogram, self.scheme, self.parts):
            each.setVisible(has_photos)
        self.measured.setVisible(has_photos)
        for each in (self.name, self.facts, self.source, self.home, self.notes):
            each.setVisible(overview is not None)
        if overview is not None:
            self._show_overview()
        self._show_check()

    def _show_found(self) -> None:
        found = self.view.found
        self.which.setVisible(len(found) > 1)
        if _keys(self.which) != [each.reader for each in found]:
            self.which.clear()
            for each in found:
                self.which.addItem(each.title, each.reader)

    def _show_overview(self) -> None:
        overview = self.view.overview
        assert overview is not None
        self.name.setText(overview.title)
        self.facts.setText(facts_in_words(overview))
        self.source.setText(source_in_words(overview))
        self.home.setText(home_page_link(overview))
        for each in (self.source, self.home):
            each.setVisible(bool(each.text()))
        notes = [*overview.notes]
        guessed = self.view.found and self.view.found[0].certainty == "guess"
        if guessed and not self.draft.declared and not self._open_questions():
            notes.insert(0, self.tr("{why}.").format(why=self.view.found[0].why))
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        self.lowest.show_photos([_captioned(photo) for photo in overview.lowest[:_TILES]])
        self.highest.show_photos([_captioned(photo) for photo in overview.highest[:_TILES]])
        self.histogram.show_bins(overview.labels)
        if _keys(self.scheme) != list(overview.schemes):
            self.scheme.clear()
            for name, text in overview.schemes.items():
                self.scheme.addItem(text, name)
        self.scheme.setCurrentIndex(max(0, self.scheme.findData(self.draft.scheme)))
        chosen = replace(self.draft, proposes_folds=overview.proposes_folds).protocol
        self.parts.setText(parts_in_words(overview, chosen))
        self.measured.show_choice(chosen, overview)

    def _checked(self) -> Checked | None:
        """What is wrong; where folds use all photos, small parts are no trouble."""
        by_folds = self.draft.protocol == "folds"
        return of_folds(self.view) if by_folds else self.view.checked

    def _show_check(self) -> None:
        view = replace(self.view, checked=self._checked())
        looking = bool(self.draft.folder) and view.is_waiting
        self.progress.setVisible(looking)
        checking = view.checking
        self.progress.setRange(0, checking.total if checking else 0)
        self.progress.setValue(checking.done if checking else 0)
        if view.nothing_found:
            text = self.tr(
                "No known data set was found here, nor a CSV file of labels, nor photos that you "
                "rated. About 60 photos with your stars are enough, or a CSV file with one line a "
                "photo: its name and its label."
            )
        elif view.refused:
            text = view.refused
        elif looking:
            text = (
                self.tr("Checking photo {done} of {total}").format(
                    done=in_digits(checking.done), total=in_digits(checking.total)
                )
                if checking
                else self.tr("Reading the labels")
            )
        else:
            text = verdict_in_words(view)
        self.state.setText(text)
        self.state.setVisible(bool(text))
        self._headings["check"].setVisible(bool(self.draft.folder))
        self.troubles.show_report(self._checked())


def _keys(box: QComboBox) -> list[str]:
    return [box.itemData(index) for index in range(box.count())]


def _captioned(photo: LabelledPhoto) -> CaptionedPhoto:
    return CaptionedPhoto(Path(photo.path), f"{photo.label:.3g}")
