"""The user guide in the app: at what is shown, searched, its links followed; nothing is fetched."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument

from mobileiqa_gui.commands.keymap import Keymap
from mobileiqa_gui.commands.presets import PRESETS
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.guide.page import GuidePage
from mobileiqa_gui.guide.places import ANCHOR, DOCS, GUIDE, PLACES, anchor_of
from mobileiqa_gui.references.commands import COMPARE
from mobileiqa_gui.window.commands import GUIDE as COMMAND
from mobileiqa_gui.window.features import COMMANDS

PATIENCE_MS = 60_000
BEGINNINGS = {
    "start": "Open a folder",
    "grid": "The window",
    "loupe": "Sharpness.",
    "compare": "Compare (C)",
    "survey": "Survey (N)",
    "maps": "The heatmaps",
    "cull": "Assisted cull (Ctrl+K)",
    "references": "Compare with good photos",
}


@pytest.fixture
def page(qtbot):
    made = GuidePage()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def top_of(page: GuidePage) -> str:
    """The text at the upper edge of the page, a little below."""
    return page.reader.cursorForPosition(page.reader.viewport().rect().topLeft()).block().text()


def test_f1_opens_it_at_what_is_shown(open_window, folder, qtbot):
    window = open_window()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (page,) = window.findChildren(GuidePage)
    assert top_of(page) == BEGINNINGS["start"]
    window.bench.folder.open(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    for view in ("grid", "loupe", "compare", "survey", "maps"):
        window.centre.show_view(view)
        window.actions_of[COMMAND].trigger()
        assert top_of(page).startswith(BEGINNINGS[view]), view
    window.bench.culling.show_panel(True)
    window.actions_of[COMMAND].trigger()
    assert top_of(page).startswith(BEGINNINGS["cull"])
    window.actions_of[COMPARE].trigger()
    qtbot.waitUntil(window.references.page.isActiveWindow, timeout=PATIENCE_MS)
    qtbot.keyClick(window.references.page, Qt.Key.Key_F1)
    assert top_of(page) == BEGINNINGS["references"]
    assert window.findChildren(GuidePage) == [page]


def test_every_place_is_an_anchor_which_nobody_reads(page):
    assert set(PLACES.values()) <= set(page.reader.anchors())
    text = page.reader.document().toPlainText()
    assert "<a" not in text
    assert not re.search("[\ue000\ue001]", text)


def test_what_is_searched_for_is_marked_and_gone_through(page, qtbot):
    whole = page.reader.document().toPlainText().lower()
    qtbot.keyClicks(page.text, "burst")
    count = whole.count("burst")
    assert count > 5
    assert page.count.text() == f"1 of {count}"
    assert len(page.reader.extraSelections()) == count
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    assert page.count.text() == f"2 of {count}"
    qtbot.keyClick(page.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.count.text() == f"{count} of {count}"
    page.text.setText("no such words")
    assert page.count.text() == "Not found"


def test_links_and_contents_lead_through_the_documents(page, qtbot):
    page.reader.anchorClicked.emit(QUrl("#my-taste"))
    assert top_of(page) == "My taste"
    page.reader.anchorClicked.emit(QUrl("researchers.md#published-checkpoints"))
    assert page.reader.name == "researchers.md"
    assert top_of(page) == "Published checkpoints"
    assert page.back.isVisible()
    page.back.click()
    titles = [page.contents.item(row).text().strip() for row in range(page.contents.count())]
    assert page.reader.name == GUIDE
    page.contents.itemActivated.emit(page.contents.item(titles.index("Keys")))
    assert top_of(page) == "Keys"
    page.reader.anchorClicked.emit(QUrl("elsewhere.md"))
    assert page.count.text() == "elsewhere.md is not part of this installation."
    assert page.reader.name == GUIDE


def test_all_links_of_the_documents_lead_somewhere_and_pictures_fit(page):
    for name in (path.name for path in DOCS.glob("*.md")):
        text = (DOCS / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if target.startswith("http"):
                continue
            place, _, anchor = target.partition("#")
            there = DOCS / (place or name)
            assert there.exists(), (name, target)
            if anchor:
                told = there.read_text(encoding="utf-8")
                headings = re.findall(r"^#+ (.+)$", told, re.MULTILINE)
                assert anchor in [*map(anchor_of, headings), *ANCHOR.findall(told)], (name, target)
    wide = page.reader.viewport().width()
    kind = QTextDocument.ResourceType.ImageResource.value
    pictures = [
        fragment.charFormat().toImageFormat()
        for block in page.reader._blocks()
        for fragment in (part.fragment() for part in block)
        if fragment.charFormat().isImageFormat()
    ]
    assert pictures
    for picture in pictures:
        assert 0 < picture.width() <= wide
        assert not page.reader.document().resource(kind, QUrl(picture.name())).isNull()


def test_the_web_is_left_to_the_browser(page, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page.reader.anchorClicked.emit(QUrl("https://arxiv.org/abs/2409.01212"))
    assert opened == ["https://arxiv.org/abs/2409.01212"]
    assert page.reader.name == GUIDE


def test_no_set_of_keys_gives_f1_twice():
    registry = Registry(COMMANDS)
    for name in PRESETS:
        keymap = Keymap(registry, name)
        holders = [c.id for c in registry if "F1" in (keymap.keys_of(c.id) or ())]
        assert len(holders) == 1, (name, holders)
