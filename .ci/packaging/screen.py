"""A virtual screen with a window manager, looked at and typed into from outside."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

SIZE = "1440x900x24"
TITLE = "MobileIQA"


class Screen:
    """Runs while it is entered; pictures go to `out`."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._processes: list[subprocess.Popen[bytes]] = []
        self.display = ""

    def __enter__(self) -> Screen:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-ac", "-screen", "0", SIZE],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._processes.append(server)
        assert server.stdout is not None
        self.display = f":{server.stdout.readline().decode().strip()}"
        self._processes.append(
            subprocess.Popen(["openbox"], env=self._environment(), stderr=subprocess.DEVNULL)
        )
        return self

    def __exit__(self, *_error: object) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait()

    def wait_for_window(self, patience_s: float) -> bool:
        """Whether the app's window is there in time."""
        command = ["xdotool", "search", "--sync", "--onlyvisible", "--name", TITLE]
        try:
            found = subprocess.run(
                command, env=self._environment(), capture_output=True, timeout=patience_s
            )
        except subprocess.TimeoutExpired:
            return False
        return found.returncode == 0

    def keys(self, *keys: str, pause_s: float = 0.5) -> None:
        """Pressed one after the other."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], env=self._environment(), check=True)
            time.sleep(pause_s)

    def shoot(self, name: str) -> None:
        """A picture of the whole screen."""
        command = ["import", "-window", "root", str(self._out / f"{name}.png")]
        subprocess.run(command, env=self._environment(), check=True)

    def _environment(self) -> dict[str, str]:
        return {"DISPLAY": self.display, "PATH": "/usr/bin:/bin", "HOME": "/tmp"}
