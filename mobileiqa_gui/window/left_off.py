"""Where one left off: noted as one goes, put back when a folder is opened again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from mobileiqa_gui.settings.places import MOST_SEEN, NEIGHBOURS, Place, name_in
from mobileiqa_gui.settings.places_file import PlacesFile
from mobileiqa_gui.window.centre_presenter import Page

if TYPE_CHECKING:
    from mobileiqa_gui.library.filter_bar import FilterBar
    from mobileiqa_gui.settings.session import Session
    from mobileiqa_gui.window.arrangement import Arrangement
    from mobileiqa_gui.window.centre import Centre
    from mobileiqa_gui.workbench import Workbench

# Should the app come to an end by itself, so much is lost of where one was.
NOTE_MS = 3_000

_ACTS = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
})  # fmt: skip


class LeftOff(QObject):
    """Of each folder the photo, the selection, scrolling, filter, order and view.

    Scores and marks come in after a folder is opened, and with them its order and what the filter
    shows: until a person acts, the place is put back after each such change. A folder where one
    never was begins at the first photo of its order in the same way.
    """

    def __init__(
        self,
        bench: Workbench,
        centre: Centre,
        filter_bar: FilterBar,
        arrangement: Arrangement,
        sort: Callable[[str, bool], None],
        session: Session,
    ) -> None:
        super().__init__(centre)
        self._bench, self._centre = bench, centre
        self._filter_bar, self._arrangement, self._sort = filter_bar, arrangement, sort
        self._session = session
        self._file = PlacesFile(session)
        self._pending: Place | None = None
        self._is_start = False
        self._first: Path | None = None
        self._is_putting_back = False
        self._timer = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._timer.timeout.connect(self.keep)
        folder, photo_list = bench.folder, bench.photo_list
        folder.leaving.connect(self._leave)
        folder.looked_at = self._looked_at
        folder.listed.connect(self._put_back)
        folder.opened.connect(self._go_on)
        photo_list.reordered.connect(self._go_on)
        photo_list.columns_changed.connect(self._put_filter_back)
        photo_list.selection_changed.connect(self._timer.start)
        centre.view_changed.connect(self._act)
        filter_bar.changed.connect(self._act)
        loupe = centre.loupe
        for touched in (centre.grid, centre.grid.viewport(), centre.grid.verticalScrollBar(),
                        loupe.view.canvas, loupe.strip.viewport()):  # fmt: skip
            touched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTS:
            self._act()
        return super().eventFilter(watched, event)

    @Slot()
    def keep(self) -> None:
        """Notes where one is, on disk."""
        self._note()
        self._file.save()

    # --- noting --------------------------------------------------------------------------------

    @Slot()
    def _leave(self) -> None:
        self.keep()
        self._is_start, self._pending = False, None

    @Slot()
    def _act(self) -> None:
        """A person does something: from now on the place is theirs."""
        if not self._is_putting_back:
            self._is_start, self._pending = False, None
            self._timer.start()

    def _note(self) -> None:
        folder = self._bench.folder.path
        self._end_start()
        # What is still to be put back is better than what stands there until then.
        if folder is not None and self._bench.presenter.photos and self._pending is None:
            self._file.places.keep(folder, self._place(folder))

    def _place(self, folder: Path) -> Place:
        presenter, position = self._bench.presenter, self._bench.presenter.current_position
        before = self._file.places.of(folder)
        view, sort, wanted = self._centre.view, presenter.sort_wanted, presenter.filter
        if position is None:  # the filter hides all photos
            photo, around = (before.photo, before.around) if before is not None else ("", ())
            return Place(photo, around, view=view, sort=sort, filter=wanted)
        steps = [sign * step for step in range(1, NEIGHBOURS // 2 + 1) for sign in (1, -1)]
        near = (presenter.photo_at(position + step) for step in steps)
        several = presenter.selected if presenter.selected_count > 1 else []
        top, scrolled, seen = "", 0.0, range(0)
        if self._centre.page is Page.GRID:
            seen = self._centre.grid.visible_positions()[:MOST_SEEN]
            first, scrolled = self._centre.grid.scrolled()
            photo_on_top = presenter.photo_at(first)
            top = name_in(folder, photo_on_top.path if photo_on_top is not None else None)
        return Place(
            name_in(folder, presenter.current),
            tuple(name_in(folder, photo.path) for photo in near if photo is not None),
            position,
            tuple(name_in(folder, photo.path) for photo in several),
            top, scrolled, view, sort, wanted,
            tuple(name_in(folder, each.path) for at in seen if (each := presenter.photo_at(at))),
        )  # fmt: skip

    # --- putting back --------------------------------------------------------------------------

    def _looked_at(self, folder: Path) -> frozenset[str]:
        """What is to be there again at once, though listing the rest may take a while."""
        place = self._file.places.of(folder)
        return place.named if place is not None else frozenset()

    @Slot(object)
    def _put_back(self, photo: Path | None) -> None:
        """A folder's photos are there. A photo that was asked for by name goes before the one
        where one left off, and nothing may hide it."""
        folder = self._bench.folder.path
        self._pending = self._file.places.of(folder) if folder is not None else None
        place = self._pending
        if place is None:
            self._begin_at_first(photo)
            return
        self._is_start = False
        self._is_putting_back = True
        if place.sort is not None and place.sort != self._bench.presenter.sort_wanted:
            self._sort(*place.sort)
        if photo is None:
            self._put_filter_back()
            self._choose(place)
            self._centre.show_view(place.view)
        else:
            self._bench.photo_list.choose(photo)
            self._pending = None
        self._is_putting_back = False

    @Slot()
    def _put_filter_back(self) -> None:
        """As far as its columns are known: a model may bring more of them later."""
        place, presenter = self._pending, self._bench.presenter
        if place is None:
            return
        wanted = place.filter.of(frozenset(column.key for column in presenter.columns))
        if wanted == presenter.filter:
            return
        self._filter_bar.show_filter(wanted)
        self._bench.photo_list.set_filter(wanted)
        if not self._session.is_shown("filter"):
            self._arrangement.toggle("filter")  # what hides photos is to be seen

    def _begin_at_first(self, named: Path | None) -> None:
        """In a folder where one never was, unless a photo was asked for: at the first in order."""
        presenter = self._bench.presenter
        self._is_start = named is None
        if self._is_start:
            self._first = presenter.current
            view, sort, wanted = self._centre.view, presenter.sort_wanted, presenter.filter
            self._pending = Place(view=view, sort=sort, filter=wanted)

    def _end_start(self) -> None:
        """Another photo was made current, or one looks at the first closely: it stays, wherever new
        scores put it."""
        if not self._is_start or self._is_putting_back:
            return
        looks = self._centre.page is Page.LOUPE and self._bench.scoring.has_new
        if looks or self._bench.presenter.current != self._first:
            self._is_start, self._pending = False, None

    @Slot()
    def _go_on(self) -> None:
        self._end_start()
        if self._pending is None or self._is_putting_back:
            return
        self._is_putting_back = True
        self._choose(self._pending)
        self._scroll(self._pending)
        self._is_putting_back = False
        self._first = self._bench.presenter.current

    def _choose(self, place: Place) -> None:
        """The photo or its neighbour, and the others that were selected."""
        folder, presenter = self._bench.folder.path, self._bench.presenter
        if folder is None or not presenter.shown_count:
            return
        name = place.photo_to_show(lambda name: presenter.position_of(folder / name) is not None)
        slot = presenter.photo_at(min(place.position, presenter.shown_count - 1))
        current = folder / name if name else slot.path if slot is not None else None
        others = [folder / name for name in place.selected]
        shown = [path for path in others if presenter.position_of(path) is not None]
        if current is None:
            return
        if presenter.current != current or {p.path for p in presenter.selected} != {
            *shown,
            current,
        }:
            self._bench.look_at([*shown, *(() if current in shown else (current,))], current)

    def _scroll(self, place: Place) -> None:
        folder, grid = self._bench.folder.path, self._centre.grid
        if folder is None or not place.top or self._centre.page is not Page.GRID:
            return
        position = self._bench.presenter.position_of(folder / place.top)
        if position is not None and place.photo_to_show(self._is_shown) == place.photo:
            grid.scroll_to(position, place.scrolled)

    def _is_shown(self, name: str) -> bool:
        folder = self._bench.folder.path
        return folder is not None and self._bench.presenter.position_of(folder / name) is not None
