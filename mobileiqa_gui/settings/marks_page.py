"""The page of marks: going on by itself, and what is written beside the photos."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.rows import SettingRows
from mobileiqa_gui.settings.session import Session


class MarksPage(SettingRows):
    """A page of the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.auto_advance = self.add_tick(
            schema.AUTO_ADVANCE,
            self.tr("Go on to the next photo after a mark"),
            self.tr("Its button and Caps Lock do the same. Shift with a mark goes on just once."),
        )
        self.writing = self.add_choice(
            schema.SIDECAR_WRITING,
            self.tr("Write stars, flags and labels to sidecars"),
            {"never": self.tr("Never"), "as_marked": self.tr("As I mark")},
            self.tr(
                "A sidecar is a small file beside a photo, for other programs to read. "
                "Photos themselves are never changed."
            ),
        )
        self.naming = self.add_choice(
            schema.SIDECAR_NAMING,
            self.tr("A new sidecar is called"),
            {
                "name.ext.xmp": self.tr("IMG_1.ARW.xmp"),
                "name.xmp": self.tr("IMG_1.xmp for RAW, else IMG_1.JPG.xmp"),
            },
            self.tr(
                "One that exists keeps its name. Lightroom and Capture One never find "
                "IMG_1.ARW.xmp. Adobe programs ignore sidecars of JPEG, TIFF and DNG."
            ),
        )
        self.minus_one = self.add_tick(
            schema.REJECT_AS_MINUS_ONE,
            self.tr("Rejected photos are also written as rating −1"),
            self.tr(
                "Some programs know rejected photos by this alone. Such a sidecar cannot hold "
                "their stars; here they are kept."
            ),
        )
