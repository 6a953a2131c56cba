"""Pixels in the colours of the screen, on a real X display with a real profile."""

from __future__ import annotations

import ctypes
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QColorSpace

ROOT = Path(__file__).parents[2]
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
SCREEN = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
EMBEDDED = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())

# Opens the window on a folder and prints what its loupe and its grid show of the first photo.
SHOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mobileiqa_gui import app

def middle(image):
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return [colour.red(), colour.green(), colour.blue()]

def look():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "bench"))
    bench, loupe = window.bench, window.centre.loupe
    if bench.current is None:
        return
    thumbnail = bench.grid_thumbnails.thumbnail(bench.current)
    if thumbnail is None or not thumbnail.final:
        window.centre.show_view("grid")
        return
    if not loupe.isVisible():
        loupe.toggle_full_size()
    if loupe.view.canvas.shown_width() == 900:
        timer.stop()
        grabbed = loupe.view.canvas.grab().toImage()
        tip = loupe.view.bar.zoom_label.toolTip()
        print(json.dumps([middle(grabbed), middle(thumbnail.image), tip]))
        window.close()

timer = QTimer()
timer.timeout.connect(look)
application = QApplication([])
timer.start(50)
raise SystemExit(app.run(Path(sys.argv[1])))
"""


@contextmanager
def profile_on(display: str, icc: bytes) -> Iterator[None]:
    """As a colour manager does, which stays connected: a server that nobody uses starts anew."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(opened))
    atom = ctypes.c_ulong(x11.XInternAtom(opened, b"_ICC_PROFILE", False))
    cardinal, replace = ctypes.c_ulong(6), 0
    x11.XChangeProperty(opened, root, atom, cardinal, 8, replace, icc, len(icc))
    x11.XSync(opened, False)
    yield
    x11.XCloseDisplay(opened)


def shown(folder: Path, display: str) -> tuple[list[int], list[int], str]:
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(folder)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loupe, grid, tip = json.loads(done.stdout)
    return loupe, grid, tip


def converted(pixel: np.ndarray, source, target) -> list[int]:
    transform = ImageCms.buildTransform(
        source,
        target,
        "RGB",
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    return np.asarray(transform.apply(Image.fromarray(pixel[None, None])))[0, 0].tolist()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """One colour, outside sRGB: in the photo's own profile."""
    path = tmp_path / "photos" / "green.png"
    path.parent.mkdir()
    Image.new("RGB", (900, 600), (30, 220, 60)).save(path, icc_profile=EMBEDDED)
    return path


def test_loupe_and_grid_show_the_colours_of_the_screen(x_display, photo):
    pixel = np.array([30, 220, 60], np.uint8)
    own = ImageCms.ImageCmsProfile(io.BytesIO(EMBEDDED))
    screen = ImageCms.ImageCmsProfile(io.BytesIO(SCREEN))
    in_srgb = converted(pixel, own, SRGB)

    loupe, grid, tip = shown(photo.parent, x_display)
    assert loupe == in_srgb
    assert np.abs(np.subtract(grid, in_srgb)).max() <= 2, "kept as JPEG"
    assert "sRGB" in tip

    with profile_on(x_display, SCREEN):
        loupe, grid, tip = shown(photo.parent, x_display)
    assert loupe == converted(pixel, own, screen)
    assert loupe != converted(np.array(in_srgb, np.uint8), SRGB, screen), "not by way of sRGB"
    through_srgb = converted(np.array(in_srgb, np.uint8), SRGB, screen)
    assert np.abs(np.subtract(grid, through_srgb)).max() <= 2
    assert "Adobe" in tip
