"""Every text on screen can be translated: lupdate finds it, and it is looked up as it was found."""

from __future__ import annotations

import ast
import importlib
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QLabel, QToolButton

from core.culling import saying
from core.culling.rule import Decision, Proposed
from core.families.taste.columns import TASTE
from core.families.taste.votes import Count
from core.handover.companions import Gathered
from core.handover.plans import Kind
from core.photos.laid_faults import Fault
from core.results.assessment import Assessment, ModelIdentity
from core.results.words import phrase
from core.scoring.reference_doubts import Doubt
from core.scoring.tasting import TasteLook
from core.signals.reasons import Kind as ReasonKind, Place, Reason
from mobileiqa_gui.about import AboutPage
from mobileiqa_gui.banner import Banner
from mobileiqa_gui.commands.key_sheet import KeySheet
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.compare.captions import later_text
from mobileiqa_gui.compare.commands import DROP
from mobileiqa_gui.crash import CrashDialog
from mobileiqa_gui.culling.commands import PANEL
from mobileiqa_gui.culling.panel import CullPanel
from mobileiqa_gui.culling.proposal_list import reason_in_words
from mobileiqa_gui.culling.texts import TEXTS as CULLING_TEXTS
from mobileiqa_gui.families.mobileiqa.opinions import agreement_text
from mobileiqa_gui.families.taste import words as taste_words
from mobileiqa_gui.families.taste.presenter import Phase
from mobileiqa_gui.families.words import TEXTS, translated
from mobileiqa_gui.folder.breadcrumbs import Breadcrumbs
from mobileiqa_gui.guide.page import GuidePage
from mobileiqa_gui.handover.commands import REMOVE_REJECTED
from mobileiqa_gui.handover.removal_dialog import RemovalDialog
from mobileiqa_gui.handover.wording import done
from mobileiqa_gui.inspector.reasons_block import reason_text
from mobileiqa_gui.inspector.verdict import verdict
from mobileiqa_gui.language import OWN_NAME
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.sort_button import SortButton
from mobileiqa_gui.loupe.bar import LoupeBar
from mobileiqa_gui.loupe.field_menu import field_menu
from mobileiqa_gui.loupe.words import status_text
from mobileiqa_gui.maps.bar import MapsBar
from mobileiqa_gui.maps.words import score_text
from mobileiqa_gui.marks.commands import PICK
from mobileiqa_gui.marks.strip import MarksStrip
from mobileiqa_gui.models.button import ModelButton
from mobileiqa_gui.questions import Questions
from mobileiqa_gui.references.words import against_text, warnings
from mobileiqa_gui.screen.profile import ScreenProfile, screen_profile
from mobileiqa_gui.second.commands import TOGGLE as SECOND_SCREEN
from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.settings.page import SettingsPage
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.run_state import Button, RunState
from mobileiqa_gui.training.timeline import Timeline
from mobileiqa_gui.training.wizard import Step, title_of
from mobileiqa_gui.training.wording import state_in_words
from mobileiqa_gui.translation import translate
from mobileiqa_gui.translation_files import counted
from mobileiqa_gui.what_if.presenter import WhatIfPresenter, fault_name
from mobileiqa_gui.window.commands import GRID
from mobileiqa_gui.window.features import COMMANDS
from mobileiqa_gui.window.statusbar import StatusBar
from mobileiqa_gui.wording import photos_in_words
from mobileiqa_gui.workers.decision_copies import DecisionCopies
from mobileiqa_gui.workers.shared_catalogue import SharedCatalogue
from mobileiqa_gui.workers.tasks import Tasks
from training.interface import RunStatus

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "mobileiqa_gui"
TOOLS = Path(sys.executable).parent
MARKED = "QT_TRANSLATE_NOOP"
MODEL = ModelIdentity("Small", "1.0", "ab" * 32, "mobileiqa")


@dataclass(frozen=True)
class Text:
    """A call that marks or looks up a text; `source` is None where it is not written out."""

    where: str
    context: str | None
    source: str | None
    marks: bool


def literal(node: ast.expr) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None


def texts_in(tree: ast.AST, where: str, class_name: str | None = None) -> Iterator[Text]:
    """All calls of `tr`, `translate` and QT_TRANSLATE_NOOP with a text's arguments."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else None
            name = function.id if isinstance(function, ast.Name) else name
            place = f"{where}:{node.lineno}"
            if name == "tr" and node.args:
                of_self = isinstance(function, ast.Attribute) and ast.unparse(function) == "self.tr"
                yield Text(place, class_name if of_self else None, literal(node.args[0]), False)
            elif name == MARKED or (name == "translate" and not _moves_a_painter(node)):
                context, source = (literal(argument) for argument in node.args[:2])
                yield Text(place, context, source, name == MARKED)
        inner = node.name if isinstance(node, ast.ClassDef) else class_name
        yield from texts_in(node, where, inner)


def _moves_a_painter(call: ast.Call) -> bool:
    """QPainter and QRect have a `translate` too; it takes points and numbers."""
    return isinstance(call.func, ast.Attribute) and not any(map(literal, call.args))


@pytest.fixture(scope="module")
def calls() -> list[Text]:
    return [
        text
        for path in sorted(PACKAGE.rglob("*.py"))
        for text in texts_in(ast.parse(path.read_text("utf-8")), str(path.relative_to(ROOT)))
    ]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> Path:
    """The .ts file that lupdate makes of the whole package."""
    target = tmp_path_factory.mktemp("translation") / "mobileiqa.ts"
    sources = [str(path) for path in sorted(PACKAGE.rglob("*.py"))]
    first = target.with_suffix(".py")
    first.write_text("".join(counted(sources)), "utf-8")
    sources.insert(0, str(first))
    subprocess.run(
        [TOOLS / "pyside6-lupdate", *sources, "-ts", target], check=True, capture_output=True
    )
    return target


def messages(ts: Path) -> dict[tuple[str, str], set[Path]]:
    """(context, source) of every extracted text, and the files it stands in."""
    found: dict[tuple[str, str], set[Path]] = {}
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            places = (ts.parent / place.get("filename", "") for place in message.iter("location"))
            found.setdefault(key, set()).update(place.resolve() for place in places)
    return found


def test_every_text_is_extracted_under_the_context_it_is_looked_up_in(calls, extracted):
    found = messages(extracted)
    assert len(calls) > 500
    written = {(text.context, text.source) for text in calls if text.source is not None}
    lost = [text for text in calls if text.source and (text.context, text.source) not in found]
    assert not lost
    assert set(found) == written  # and lupdate finds nothing that is never looked up


def test_a_text_that_is_not_written_out_is_marked_elsewhere_in_its_context(calls):
    marked = {text.context for text in calls if text.marks}
    marked.add("core")  # its sentences are found in core itself: mobileiqa_gui/core_scan.py
    odd = [text for text in calls if text.source is None and text.context not in marked]
    assert not odd


def test_every_phrase_of_core_is_listed_for_translators():
    """Figures alone ("50", "{number}") read the same in every language."""
    assert phrases_of("results") | phrases_of("catalogue") == set(TEXTS)
    named = [path.parent.name for path in (ROOT / "core" / "families").glob("*/family.py")]
    assert "mobileiqa" in named
    assert phrases_of("culling") == set(CULLING_TEXTS)
    for name in named:
        texts = importlib.import_module(f"mobileiqa_gui.families.{name}.texts").TEXTS
        assert phrases_of(f"families/{name}") == set(texts), name


def phrases_of(room: str) -> set[str]:
    phrases = [
        literal(node.args[0])
        for path in sorted((ROOT / "core" / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "phrase"
    ]
    assert None not in phrases
    plain = {str(text): re.sub(r"{\w+}", "", str(text)) for text in phrases}
    return {text for text in plain if re.search("[A-Za-z]", plain[text])}


def test_no_module_has_its_own_way():
    """Other names for the same would be read by nobody: `_tr`, `tr=self.tr`, an own wrapper."""
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.arg):
                name = node.name if isinstance(node, ast.FunctionDef) else node.arg
                assert name.strip("_") not in ("tr", "translate"), f"{path}:{node.lineno}"
            called = isinstance(node, ast.Call)
            handed = [a for a in node.args if ast.unparse(a) == "self.tr"] if called else []
            assert not handed, f"{path}:{node.lineno}"


@pytest.fixture(scope="module")
def compiled(extracted) -> Path:
    """A .qm in which every text stands in guillemets."""
    tree = ET.parse(extracted)
    tree.getroot().set("language", "de")
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if message.get("numerus"):
            ET.SubElement(translation, "numerusform")  # German has two; lupdate knew no language
        for form in translation.findall("numerusform") or [translation]:
            form.text = f"«{message.findtext('source')}»"
        translation.attrib.pop("type", None)
    source, target = extracted.with_name("de.ts"), extracted.with_name("de.qm")
    tree.write(source, encoding="utf-8", xml_declaration=True)
    subprocess.run(
        [TOOLS / "pyside6-lrelease", source, "-qm", target], check=True, capture_output=True
    )
    return target


@pytest.fixture
def _german(qapp, compiled) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def of_about(qtbot) -> list[str]:
    page = AboutPage()
    qtbot.addWidget(page)
    return [page.windowTitle()]


def of_banner(qtbot) -> list[str]:
    banner = Banner()
    qtbot.addWidget(banner)
    return [button.toolTip() for button in banner.findChildren(QToolButton)]


def of_commands(qtbot) -> list[str]:
    sheet = KeySheet(Registry(COMMANDS))
    qtbot.addWidget(sheet)
    labels = [label.text() for label in sheet.findChildren(QLabel)]
    return [sheet.windowTitle(), next(text for text in labels if "Next photo" in text)]


def of_compare(_qtbot) -> list[str]:
    return [DROP.title, later_text(datetime(2026, 1, 9), datetime(2026, 1, 1)).lstrip("+")]


def of_crash(qtbot) -> list[str]:
    dialog = CrashDialog("report")
    qtbot.addWidget(dialog)
    return [label.text() for label in dialog.findChildren(QLabel) if label.text()]


def of_families(_qtbot) -> list[str]:
    assert translated(phrase("Sharpness")) == "Sharpness"  # a family that nobody translated
    opinions = Assessment(0.7, 70.0, (70.0, 71.0), 6, 4, MODEL, 0.1)
    view = phrase("View {number}", number=12)
    asked = taste_words.state(Phase.TOO_FEW, TasteLook(Count(12, ((3, 12),))))
    texts = [translated(view), translated(phrase("All views")), agreement_text(opinions)]
    return [*texts, translated(TASTE.heading), asked]


def of_folder(qtbot) -> list[str]:
    crumbs = Breadcrumbs()
    qtbot.addWidget(crumbs)
    return [crumbs._more.toolTip()]


def of_guide(qtbot) -> list[str]:
    page = GuidePage()
    qtbot.addWidget(page)
    return [page.windowTitle(), page.text.placeholderText()]


def of_handover(qtbot) -> list[str]:
    dialog = RemovalDialog(Gathered(), Path("/photos"))
    qtbot.addWidget(dialog)
    return [dialog.windowTitle(), done(Kind.MOVE, 3, "x"), REMOVE_REJECTED.title]


def of_inspector(_qtbot) -> list[str]:
    words = verdict(Assessment(0.7, 70.0, (70.0, 71.0), 6, 4, MODEL, 0.1), 81.6)
    clipped = Reason(ReasonKind.OVER, Place.EVERYWHERE, True, 0.12)
    return [words.band, words.rank, words.spoken, reason_text(clipped)]


def of_maps(qtbot) -> list[str]:
    bar = MapsBar()
    qtbot.addWidget(bar)
    said = Assessment(0.7, 70.0, (70.0, 71.0), 6, 4, MODEL, 0.1)
    return [bar.model.text(), bar.model.toolTip(), score_text(said)]


def of_what_if(_qtbot) -> list[str]:
    state = WhatIfPresenter()
    said = Assessment(0.7, 70.0, (), 6, 4, MODEL, 0.1)
    state.take((), said)
    return [*map(fault_name, Fault), state.score_words()]


def of_references(_qtbot) -> list[str]:
    said = Assessment(0.7, 70.0, (70.0, 71.0), 6, 4, MODEL, 0.1)
    return [against_text("Best", said), *warnings({Path("a"): (Doubt.BLURRED,)}, 1)[:1]]


def of_language(_qtbot) -> list[str]:
    return [translate("language", OWN_NAME)]


def of_library(qtbot) -> list[str]:
    button, bar = SortButton(), FilterBar()
    qtbot.addWidget(button)
    qtbot.addWidget(bar)
    return [button._button.text(), bar._clear.text(), *(a.text() for a in button._keys.values())]


def of_loupe(qtbot) -> list[str]:
    bar = LoupeBar()
    qtbot.addWidget(bar)
    menu = field_menu(bar, "", lambda _key: None)
    words = status_text(loading=True, finding=False, lacking=False)
    return [bar.heatmap.toolTip(), menu.title(), words]


def of_second(_qtbot) -> list[str]:
    return [SECOND_SCREEN.title]


def of_marks(qtbot) -> list[str]:
    strip = MarksStrip()
    qtbot.addWidget(strip)
    return [strip.accessibleName(), PICK.title]


def of_models(qtbot) -> list[str]:
    button = ModelButton()
    qtbot.addWidget(button)
    return [button.toolTip(), button.text().strip()]


def of_questions(qtbot) -> list[str]:
    questions = Questions()
    qtbot.addWidget(questions)
    told = [label.text() for label in questions.findChildren(QLabel)]
    return [text[text.index("«") :] for text in told]


def of_screen(_qtbot) -> list[str]:
    return [ScreenProfile().words, screen_profile(b"damaged", None).problem]


def of_settings(qtbot) -> list[str]:
    tasks = Tasks()
    session = Session()
    keys = OwnKeys(COMMANDS, session)
    page = SettingsPage(session, keys, DecisionCopies(lambda: None, tasks))
    qtbot.addWidget(page)
    tasks.close()
    page.keys.choose(GRID)
    page.keys.remove.click()
    return [
        page.windowTitle(),
        page.copies.put_back.toolTip(),
        page.marks.auto_advance.text(),
        page.screen_page.choose.text(),
        page.keys.message.text(),
    ]


def of_culling(qtbot) -> list[str]:
    panel = CullPanel()
    qtbot.addWidget(panel)
    kept = Proposed(Decision.KEEP, (saying.best_of_burst(1, 4),))
    return [
        panel.apply.text(),
        panel.decisions.button(Decision.LOOK.value).text(),
        PANEL.title,
        reason_in_words(kept),
    ]


def of_training(_qtbot) -> list[str]:
    working = state_in_words(
        RunState.RUNNING, None, RunStatus("running", stage="training"), Timeline()
    )
    ending = state_in_words(RunState.STOPPING, Button.END, RunStatus("running"), Timeline())
    return [title_of(Step.REVIEW, Draft()), working, ending]


def of_window(qtbot) -> list[str]:
    bar = StatusBar()
    qtbot.addWidget(bar)
    return [bar._stop.toolTip(), GRID.title]


def of_wording(_qtbot) -> list[str]:
    return [photos_in_words(3)]


def of_workers(_qtbot) -> list[str]:
    place = Path(os.environ["MOBILEIQA_HOME"])
    place.rmdir()
    place.write_bytes(b"no folder: the catalogue cannot be opened")
    told: list[str] = []
    assert SharedCatalogue(told.append).get() is None
    return [told[0][told[0].index("«") :]]


SHOWN = {
    name.removeprefix("of_"): function
    for name, function in list(globals().items())
    if name.startswith("of_")
}


@pytest.mark.usefixtures("_german")
@pytest.mark.parametrize("feature", SHOWN)
def test_a_translation_is_shown_in_every_feature(feature, qtbot):
    for text in SHOWN[feature](qtbot):
        assert text.startswith("«"), text
        assert "»" in text


def test_every_feature_with_texts_is_looked_at(extracted):
    places = {path for places in messages(extracted).values() for path in places}
    files = {path.relative_to(PACKAGE) for path in places if path.is_relative_to(PACKAGE)}
    assert {path.parts[0].removesuffix(".py") for path in files} == set(SHOWN)
