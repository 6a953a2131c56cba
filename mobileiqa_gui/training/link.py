"""Between the main window and training: opens the wizard, passes models and photos back, and asks
what is to become of a run when the app closes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from core import training_half
from core.places import data_folder
from mobileiqa_gui.banner import Banner
from mobileiqa_gui.models.choice import ModelChoice
from mobileiqa_gui.translation import translate
from mobileiqa_gui.workbench import Workbench
from mobileiqa_gui.workers.tasks import Tasks

if TYPE_CHECKING:
    from mobileiqa_gui.training.conductor import Conductor
    from mobileiqa_gui.training.follower import RunFollower
    from mobileiqa_gui.training.window import TrainingWindow


def _in_words(follower: RunFollower) -> str:
    """What is to be said of a run at the app's start; empty where nothing waits for a person."""
    from mobileiqa_gui.training.run_state import RunState
    from mobileiqa_gui.training.wording import name_of

    if follower.is_live:
        return translate("training", "A model is being trained in the background.")
    texts = {
        RunState.PAUSED: translate("training", "The training of {name} is paused."),
        RunState.FAILED: translate("training", "The training of {name} has ended too early."),
    }
    return texts.get(follower.state, "").format(name=name_of(follower.paths))


class TrainingLink(QObject):
    """Nothing of training is imported before it is needed. `rating_wanted`: more photos of the open
    folder are to be rated."""

    rating_wanted = Signal()

    def __init__(
        self, bench: Workbench, models: ModelChoice, banner: Banner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bench, self._models, self._banner = bench, models, banner
        self._parent = window
        self._tasks: Tasks | None = None
        self._conductor: Conductor | None = None
        self.window: TrainingWindow | None = None

    def start(self) -> None:
        """Once the main window stands: take up a run that outlived the app."""
        if not (data_folder() / "training" / "plan.json").is_file() or not training_half.is_here():
            return
        conductor = self._conduct()
        follower = conductor.follower
        text = _in_words(follower) if follower is not None else ""
        if text:
            self._banner.tell(text, self.tr("Show it"), self.open)

    def open(self) -> None:
        """Show the wizard, on the run if there is one under way; or how to get what trains."""
        if not training_half.is_here():
            from mobileiqa_gui.training.absent import TrainingAbsent

            TrainingAbsent(self._parent).show()
            return
        if self.window is None:
            from mobileiqa_gui.training.window import TrainingWindow

            conductor = self._conduct()
            assert self._tasks is not None
            self.window = TrainingWindow(conductor, self._tasks)
            room = self.window.screen().availableGeometry()
            self.window.fit_screen((room.width(), room.height()))
            self.window.model_wanted.connect(self._models.use)
            self.window.photo_wanted.connect(self._show_photo)
            self.window.data.own_stars.rating_wanted.connect(self._go_rating)
            self._bench.marking.changed.connect(self._offer_folder)
            self._bench.folder.opened.connect(self._offer_folder)
        self._offer_folder()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def may_close(self) -> bool:
        """Ask what becomes of a live run; False when the app is to stay open after all."""
        if self._conductor is None or not self._conductor.is_live:
            return True
        question = QMessageBox(self._parent)
        question.setIcon(QMessageBox.Icon.NoIcon)
        question.setWindowTitle(self.tr("Training goes on"))
        question.setText(self.tr("A model is being trained. What shall become of it?"))
        question.setInformativeText(
            self.tr(
                "In the background it goes on without the app, a student after its teacher too, "
                "and is here again at the next start."
            )
        )
        role = QMessageBox.ButtonRole
        keep = question.addButton(self.tr("Keep training"), role.AcceptRole)
        pause = question.addButton(self.tr("Pause it"), role.DestructiveRole)
        question.addButton(self.tr("Stay here"), role.RejectRole)
        question.setDefaultButton(keep)
        question.exec()
        if question.clickedButton() is pause:
            assert self._conductor.follower is not None
            self._conductor.follower.pause_or_end()
            return True
        return question.clickedButton() is keep

    def close(self) -> None:
        """The app closes: the wizard too, runs go on."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
        if self._conductor is not None:
            self._conductor.close()
        if self._tasks is not None:
            self._tasks.close()

    def _conduct(self) -> Conductor:
        if self._conductor is None:
            from mobileiqa_gui.training.conductor import Conductor

            self._tasks = Tasks(parent=self)
            self._conductor = Conductor(self._tasks, self)
            self._conductor.take_up()
        return self._conductor

    def _offer_folder(self, *_news: object) -> None:
        """The open folder's stars are a data set; how many there are changes as one goes."""
        if self.window is not None:
            from mobileiqa_gui.training.offered import offered

            open_folder = offered(self._bench.presenter)
            self.window.data.offer(open_folder)
            self.window.photos.offer(open_folder)

    def _go_rating(self) -> None:
        self._parent.raise_()
        self._parent.activateWindow()
        self.rating_wanted.emit()

    def _show_photo(self, photo: Path) -> None:
        self._bench.folder.open(photo.parent, photo)
        self._parent.raise_()
        self._parent.activateWindow()
