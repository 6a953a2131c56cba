"""A minimal Debian in a folder, entered by chroot."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

SUITE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
USER = "anna"
# Where package tools write while they work, and what a desktop's caches are made of.
NOT_COMPARED = (
    *("/proc", "/sys", "/dev", "/tmp", "/run", "/var/log", "/var/cache"),
    *("/var/lib/dpkg", "/var/lib/apt", "/etc/ld.so.cache"),
)


class DebianRoot:
    """Made when entered, removed when left. `base`: a minimal root as .tar, made if need be."""

    def __init__(self, folder: Path, base: Path | None) -> None:
        self.folder = folder
        self._base = base or folder.with_suffix(".tar")

    def __enter__(self) -> DebianRoot:
        if not self._base.exists():
            _run("mmdebstrap", "--variant=minbase", SUITE, self._base, MIRROR)
        self._remove()
        self.folder.mkdir(parents=True)
        try:
            self._fill()
        except BaseException:
            self._remove()
            raise
        return self

    def _fill(self) -> None:
        # mmdebstrap leaves device files out of what it cannot make; /dev is the machine's.
        _run("tar", "-xf", self._base, "-C", self.folder, "--exclude=./dev/*")
        shutil.copyfile("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        for source in ("/proc", "/dev"):
            self._mount(source)
        self.sockets.mkdir(mode=0o1777, parents=True)
        self._mount("/tmp/.X11-unix")
        self._chroot("useradd", "--create-home", USER)

    def __exit__(self, *_error: object) -> None:
        self._remove()

    def _remove(self) -> None:
        """Also what a trial that was killed left. Of the machine's own folders, which are mounted
        inside, nothing must be removed: it ends where one stays mounted."""
        for target in reversed(self._mounted()):
            _run("umount", "-l", target)
        if left := self._mounted():
            raise SystemExit(f"{left[0]} stays mounted: unmount it, then remove {self.folder}")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _mounted(self) -> list[Path]:
        """What is mounted inside, in the order in which it was."""
        lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()
        names = [line.split()[4] for line in lines]  # a space is written as its octal code
        places = [
            Path(re.sub(r"\\(\d{3})", lambda sign: chr(int(sign[1], 8)), name)) for name in names
        ]
        return [place for place in places if place.is_relative_to(self.folder.resolve())]

    @property
    def sockets(self) -> Path:
        """Where X servers listen, inside."""
        return self.folder / "tmp" / ".X11-unix"

    def path(self, inside: str) -> Path:
        """A path of the root, seen from outside."""
        return self.folder / inside.lstrip("/")

    def has(self, program: str) -> bool:
        """Whether a program is on the path inside."""
        return any(self.path(f"{place}/{program}").is_symlink()
                   or self.path(f"{place}/{program}").exists()
                   for place in ("/usr/bin", "/usr/local/bin"))  # fmt: skip

    def files(self) -> set[str]:
        """All that lies inside, but for what package tools keep."""
        found = set()
        for folder, _, names in os.walk(self.folder):
            inside = "/" + os.path.relpath(folder, self.folder)
            if not inside.startswith(NOT_COMPARED):
                found |= {f"{inside}/{name}" for name in names}
        return found

    def install(self, *packages: str) -> None:
        """By apt, from the mirror."""
        self._chroot("apt-get", "update", "-qq")
        self._chroot("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)

    def install_file(self, package: Path) -> None:
        """A .deb from outside, with what it depends on."""
        inside = self.folder / "tmp" / package.name
        shutil.copyfile(package, inside)
        self.install(f"/tmp/{package.name}")
        inside.unlink()

    def remove(self, package: str) -> None:
        """With what came for its sake."""
        self._chroot("apt-get", "purge", "-y", "-qq", "--autoremove", package)

    def unpack(self, archive: Path, inside: str) -> None:
        """An archive, as the user."""
        _run("tar", "-I", "zstd -d", "-xf", archive, "-C", self.path(inside))

    def user(self, command: str) -> subprocess.CompletedProcess[str]:
        """What the user types, in the home folder."""
        return subprocess.run(self._as_user(command), capture_output=True, text=True, check=False)

    def start(self, command: str, display: str) -> subprocess.Popen[bytes]:
        """A program with a window; it goes on by itself."""
        return subprocess.Popen(self._as_user(f"export DISPLAY={display}; exec {command}"))

    def _as_user(self, command: str) -> list[str]:
        inside = f"cd; {command}"
        return [
            *("chroot", f"--userspec={USER}:{USER}", str(self.folder)),
            *("/usr/bin/env", "-i", f"HOME=/home/{USER}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"),
            *("/bin/sh", "-c", inside),
        ]

    def _chroot(self, *command: str) -> None:
        clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        proxies = {name: value for name, value in os.environ.items() if "proxy" in name.lower()}
        subprocess.run(
            ["chroot", str(self.folder), *command], env=clean | proxies, check=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def _mount(self, source: str) -> None:
        Path(source).mkdir(mode=0o1777, exist_ok=True)
        target = self.path(source)
        target.mkdir(parents=True, exist_ok=True)
        _run("mount", "--bind", source, target)


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True)
