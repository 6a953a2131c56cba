"""Which language the window speaks, and how it writes numbers and dates.

A language is one file, `resources/translations/mobileiqa_LANGUAGE.ts`
(mobileiqa_gui/translation_files.py keeps it up to date). It says its own name, for the settings, as
the translation of `OWN_NAME`. Qt's own texts ("Cancel") come from the files in PySide6, where it
has them. The language is chosen at the start, before any widget: texts are looked up as widgets are
made.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP
from mobileiqa_gui.translation_compiling import FOLDER, compiled, sources

SYSTEM: Final = "system"
ENGLISH: Final = "en"  # the language of the sources, which needs no file
# For translators: how the language calls itself, with "(unreviewed)" until somebody whose language
# it is has read all of it.
OWN_NAME: Final = QT_TRANSLATE_NOOP("language", "English")


def languages(folder: Path = FOLDER) -> dict[str, str]:
    """What the window can speak: each language's own name by its code, sorted by code."""
    names = {ENGLISH: OWN_NAME}
    for code, ts in sources(folder).items():
        translator, ours = QTranslator(), compiled(ts)
        if ours is not None and translator.load(str(ours)):
            own = translator.translate("language", OWN_NAME)
            names[code] = own or QLocale(code).nativeLanguageName()
    return dict(sorted(names.items()))


def spoken(setting: str, wishes: Sequence[str], known: Sequence[str]) -> str:
    """The language of a setting. "system": the first of `wishes`, such as "de-AT", that is known.

    A language that is gone since it was chosen counts as "system".
    """
    if setting in known:
        return setting
    for wish in wishes:
        tag = wish.replace("-", "_")
        for code in (tag, tag.partition("_")[0]):
            if code in known:
                return code
    return ENGLISH


def install(app: QCoreApplication, setting: str, folder: Path = FOLDER) -> str:
    """Gives `app` its language, and numbers and dates as they are written in it: in the way of the
    system's country where the system speaks that language. Returns the language's code; English
    where the file of another cannot be compiled."""
    system, files = QLocale.system(), sources(folder)
    code = spoken(setting, system.uiLanguages(), [ENGLISH, *files])
    ours = compiled(files[code]) if code in files else None
    if ours is None:
        code = ENGLISH
    locale = QLocale(code)
    QLocale.setDefault(system if system.language() == locale.language() else locale)
    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path in (of_qt / f"qtbase_{code}.qm", ours):
        translator = QTranslator(app)
        if path is not None and path.exists() and translator.load(str(path)):
            app.installTranslator(translator)
    return code
