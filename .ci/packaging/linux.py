"""The Linux packages: a plain .tar.zst, and a .deb with what a desktop wants to know."""

from __future__ import annotations

import gzip
import os
import platform
import re
import shutil
import subprocess
import time
from pathlib import Path

from archives import draw_icon
from places import PACKAGING, PROJECT, Places

ICON_SIZES_PX = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
LEVEL = int(os.environ.get("MOBILEIQA_ZSTD_LEVEL", "19"))
APPSTREAM = "org.mobileiqa.MobileIQA"
MAINTAINER = "The MobileIQA authors <mobileiqa@localhost>"
SUMMARY = "cull, rate and compare photos, with scores that show their reasons"
README = """MobileIQA {version}

Start ./mobileiqa, or ./mobileiqa FOLDER. Nothing needs to be installed but the libraries that a
desktop has: {libraries}.
share/ holds the desktop entry, icons, manual page and shell completions; copied below
/usr/local/share or ~/.local/share they are found. Licences of all that is inside: licences/.
"""


def pack(places: Places, version: str) -> None:
    """Make both packages of the frozen program."""
    machine = platform.machine()
    strip_python(places.program)
    share = places.work / "share"
    make_share(places, version, share)
    needed = needed_libraries(places.program)
    tree = fresh(places.work / "tar" / "mobileiqa")
    copy_tree(places.program, tree)
    copy_tree(share, tree / "share")
    text = README.format(version=version, libraries=", ".join(sorted(needed)))
    (tree / "README.txt").write_text(text, encoding="utf-8")
    make_tar(tree, places.out / f"mobileiqa-{version}-linux-{machine}.tar.zst")
    make_deb(places, version, share, packages_of(needed))


def strip_python(program: Path) -> None:
    """Python's own library comes with the symbols of its build: 15 MB that nobody reads."""
    for library in program.rglob("libpython3*.so*"):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def make_share(places: Places, version: str, share: Path) -> None:
    """What lies below /usr/share whatever the package."""
    fresh(share)
    date = time.strftime("%Y-%m-%d", time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"])))
    ours = places.source / PACKAGING / "linux"
    copy(ours / "mobileiqa.desktop", share / "applications" / "mobileiqa.desktop")
    copy(ours / "mobileiqa-mime.xml", share / "mime" / "packages" / "mobileiqa.xml")
    metainfo = (ours / f"{APPSTREAM}.metainfo.xml").read_text("utf-8")
    target = share / "metainfo" / f"{APPSTREAM}.metainfo.xml"
    target.parent.mkdir(parents=True)
    target.write_text(metainfo.replace("@VERSION@", version).replace("@DATE@", date), "utf-8")
    icons = share / "icons" / "hicolor"
    for size in ICON_SIZES_PX:
        for kind, name in (("apps", "mobileiqa"), ("mimetypes", "application-x-mobileiqa-model")):
            draw_icon(places, size, icons / f"{size}x{size}" / kind / f"{name}.png")
    copy(places.source / "resources" / "app.svg", icons / "scalable" / "apps" / "mobileiqa.svg")
    script = places.source / PACKAGING / "manual.py"
    command = [places.python, script, version, date, share]
    subprocess.run([str(part) for part in command], cwd=places.source, check=True)


def needed_libraries(program: Path) -> set[str]:
    """Shared libraries that what lies here asks for and that do not lie here."""
    files = [p for p in program.rglob("*") if p.is_file() and (".so" in p.name or not p.suffix)]
    needed: set[str] = set()
    for path in filter(_is_binary, files):
        said = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True).stdout
        needed |= set(re.findall(r"NEEDED\s+(\S+)", said))
    return needed - {path.name for path in files}


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def packages_of(libraries: set[str]) -> set[str]:
    """The Debian packages that bring them here, with libc in the version built against."""
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    packages = set()
    for library in libraries:
        found = re.search(rf"^\s*{re.escape(library)} \(.*=> (\S+)$", known, re.MULTILINE)
        if found is None:
            raise SystemExit(f"{library} is needed and not on this machine")
        packages |= {_owner(Path(found[1]))}
    libc = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", "libc6"], capture_output=True, text=True
    ).stdout
    return packages - {"libc6"} | {f"libc6 (>= {libc.split('-')[0]})"}


def _owner(library: Path) -> str:
    for path in (library, library.resolve(), Path(str(library).removeprefix("/usr"))):
        asked = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True)
        if asked.returncode == 0:
            return asked.stdout.split(":")[0]
    raise SystemExit(f"{library} belongs to no package")


def make_deb(places: Places, version: str, share: Path, packages: set[str]) -> None:
    """A binary package without maintainer scripts: dpkg's own triggers tell the desktop."""
    tree = fresh(places.work / "deb")
    copy_tree(places.program, tree / "usr" / "lib" / "mobileiqa")
    copy_tree(share, tree / "usr" / "share")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "mobileiqa").symlink_to("../lib/mobileiqa/mobileiqa")
    documents = tree / "usr" / "share" / "doc" / "mobileiqa"
    documents.mkdir(parents=True)
    notice = "\n\n".join((PROJECT / name).read_text("utf-8") for name in ("NOTICE", "LICENSE"))
    (documents / "copyright").write_text(notice, encoding="utf-8")
    compress(PROJECT / "CHANGELOG.md", documents / "changelog.gz")
    manual = tree / "usr" / "share" / "man" / "man1" / "mobileiqa.1"
    compress(manual, manual.with_suffix(".1.gz"))
    manual.unlink()
    architecture = _architecture()
    size_kb = sum(p.lstat().st_size for p in tree.rglob("*")) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        f"Package: mobileiqa\nVersion: {version}\nArchitecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {size_kb}\n"
        f"Depends: {', '.join(sorted(packages))}\nSection: graphics\nPriority: optional\n"
        f"Description: {SUMMARY}\n"
        " Shows a folder of photos at once, marks them with bare keys, compares them with\n"
        " locked zoom, and scores them with a small neural network on this computer.\n",
        encoding="utf-8",
    )
    out = places.out / f"mobileiqa_{version}_{architecture}.deb"
    packing = ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{LEVEL}", "--build"]
    subprocess.run([*packing, str(tree), str(out)], check=True)


def _architecture() -> str:
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


def make_tar(tree: Path, target: Path) -> None:
    """In order of names, with the commit's time and nobody's name."""
    command = [
        *("tar", "--sort=name", f"--mtime=@{os.environ['SOURCE_DATE_EPOCH']}", "--numeric-owner"),
        *("--owner=0", "--group=0", "-I", f"zstd -{LEVEL} -T1", "-cf", str(target)),
        *("-C", str(tree.parent), tree.name),
    ]
    subprocess.run(command, check=True)


def compress(source: Path, target: Path) -> None:
    target.write_bytes(gzip.compress(source.read_bytes(), mtime=0))


def copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def copy_tree(source: Path, target: Path) -> None:
    """Hard links where they can be: half a gigabyte need not be written three times."""
    shutil.copytree(source, target, symlinks=True, copy_function=_link, dirs_exist_ok=True)


def _link(source: str, target: str) -> None:
    if Path(source).is_symlink():
        Path(target).symlink_to(Path(source).readlink())
    else:
        os.link(source, target)


def fresh(folder: Path) -> Path:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
