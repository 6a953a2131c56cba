"""Selected photos in another program, the file manager, the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from core.photos.photo import Photo
from mobileiqa_gui.handover import programs
from mobileiqa_gui.library.dragging import mime_of
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.settings.schema import MOST_RECENT
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.workbench import Workbench

# More are asked about: a program that opens a window each would bury the screen.
MOST_OPENED = 20


class PassingOn(QObject):
    """`told(sentence)` says what could not be done, `said(words)` what was."""

    told = Signal(str)
    said = Signal(str)

    def __init__(self, bench: Workbench, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._session, self._window = bench, session, window

    @property
    def programs(self) -> list[Path]:
        """The programs chosen so far, the last one first."""
        return self._session.programs

    @property
    def _photos(self) -> list[Photo]:
        return self._bench.marking.presenter.targets()

    def ask_menu(self) -> None:
        """Asks whoever has the keyboard for its menu: X11 does so for the menu key alone."""
        widget = QApplication.focusWidget()
        if widget is not None:
            place = widget.rect().center()
            event = QContextMenuEvent(
                QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place)
            )
            QApplication.sendEvent(widget, event)

    # --- other programs ------------------------------------------------------------------------

    def open(self) -> None:
        """In the program chosen last, else in the one the system has for such files."""
        chosen = self.programs
        if chosen:
            self.open_with(chosen[0])
        else:
            self.open_usually()

    def open_usually(self) -> None:
        """In the program the system has for such files."""
        files = self._few_files()
        if files and not programs.open_usually(files):
            self.told.emit(self.tr("The system knows no program for such files. Choose one."))

    def open_with(self, program: Path) -> None:
        """In this program, which is remembered."""
        files = self._few_files()
        if not files:
            return
        others = [each for each in self.programs if each != program]
        if programs.open_with(program, files):
            self._session.programs = [program, *others][:MOST_RECENT]
        else:
            self._session.programs = others
            text = self.tr("{program} cannot be started. Choose another program.")
            self.told.emit(text.format(program=program))

    def choose_program(self) -> None:
        """Asks for a program and opens the photos in it."""
        title = self.tr("Open with")
        start = str(self.programs[0].parent) if self.programs else ""
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, start)
        if chosen:
            self.open_with(Path(chosen))

    def show(self) -> None:
        """The files of the photos, selected in their folder."""
        files = files_of(self._photos)
        if files and not programs.show_in_file_manager(files):
            self.told.emit(self.tr("No file manager answered. The path can be copied instead."))

    def _few_files(self) -> list[Path]:
        """The files to open: of a pair the RAW, which is what other programs develop."""
        photos = self._photos
        if len(photos) > MOST_OPENED:
            text = self.tr("Select up to {count} photos to open them in another program.")
            self.told.emit(text.format(count=MOST_OPENED))
            return []
        return [photo.files[-1] for photo in photos]

    # --- the clipboard -------------------------------------------------------------------------

    def copy_files(self) -> None:
        """For a file manager or a mail to paste: all files of the photos."""
        files = files_of(self._photos)
        if files:
            QGuiApplication.clipboard().setMimeData(mime_of(files))
            text = (
                self.tr("1 file copied")
                if len(files) == 1
                else self.tr("{count} files copied", "", len(files))
            )
            self.said.emit(text.format(count=in_digits(len(files))))

    def copy_paths(self) -> None:
        """A line for each photo."""
        paths = [str(photo.path) for photo in self._photos]
        if paths:
            QGuiApplication.clipboard().setText("\n".join(paths))
            text = (
                self.tr("1 path copied")
                if len(paths) == 1
                else self.tr("{count} paths copied", "", len(paths))
            )
            self.said.emit(text.format(count=in_digits(len(paths))))


def files_of(photos: Sequence[Photo]) -> list[Path]:
    """All files of photos, in their order."""
    return [path for photo in photos for path in photo.files]
