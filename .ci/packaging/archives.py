"""What every system's build has: licences of the packages in it, an icon, an archive."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

from places import PACKAGING, Places

LICENCE_NAMES = ("licen", "copying", "notice", "authors")
ICON_PX = 256


def collect_licences(places: Places) -> None:
    """Copies the licences of all packages of the environment, by the package's name."""
    (site,) = {path.parent for path in places.venv.rglob("site-packages/pip")}
    for info in site.glob("*.dist-info"):
        for path in info.rglob("*"):
            if path.is_file() and path.name.lower().startswith(LICENCE_NAMES):
                target = places.program / "licences" / info.name.split("-")[0] / path.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)


def draw_icon(places: Places, size_px: int, target: Path) -> None:
    """The app's icon as a picture."""
    target.parent.mkdir(parents=True, exist_ok=True)
    svg = places.source / "resources" / "app.svg"
    script = places.source / PACKAGING / "drawing.py"
    command = [places.python, script, svg, size_px, target]
    subprocess.run([str(part) for part in command], check=True)


def make_system_icon(places: Places) -> None:
    """The icon of the program's file: .ico on Windows, .icns on macOS; Linux has it beside."""
    ending = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if ending is None:
        return
    folder = places.work / "pyinstaller" / "mobileiqa"
    draw_icon(places, ICON_PX, folder / "mobileiqa.png")
    code = "import sys; from PIL import Image; Image.open(sys.argv[1]).save(sys.argv[2])"
    picture, icon = folder / "mobileiqa.png", folder / f"mobileiqa.{ending}"
    subprocess.run([str(places.python), "-c", code, str(picture), str(icon)], check=True)


def pack(places: Places, version: str) -> None:
    """A .zip of the program's folder, on macOS of the app with its links and rights kept."""
    system = "windows" if sys.platform == "win32" else "macos"
    target = places.out / f"mobileiqa-{version}-{system}-{platform.machine().lower()}.zip"
    target.unlink(missing_ok=True)
    if sys.platform == "darwin":
        app = places.frozen / "MobileIQA.app"
        shutil.copytree(places.program / "licences", app / "Contents" / "Resources" / "licences")
        subprocess.run(["ditto", "-c", "-k", "--keepParent", str(app), str(target)], check=True)
    else:
        shutil.make_archive(
            str(target.with_suffix("")), "zip", root_dir=places.frozen, base_dir="mobileiqa"
        )
