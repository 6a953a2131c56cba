"""Which profile pixels are converted to, and what is said of it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from core.photos.colour import profile_name
from mobileiqa_gui.translation import translate

# Look-up tables of printers reach some megabytes; what is larger is no profile of a screen.
_MAX_BYTES = 32 * 2**20


class Origin(Enum):
    """Who named the profile."""

    SYSTEM = "system"
    CHOSEN = "chosen"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ScreenProfile:
    """`icc` is what pixels are converted to, None for sRGB; `problem` a sentence on a profile that
    could not be used."""

    icc: bytes | None = None
    name: str = "sRGB"
    origin: Origin = Origin.NONE
    problem: str = ""

    @property
    def words(self) -> str:
        """For a tooltip."""
        if self.origin is Origin.SYSTEM:
            text = translate("screen", "Colours: converted to the screen's profile, {name}.")
        elif self.origin is Origin.CHOSEN:
            text = translate("screen", "Colours: converted to the chosen profile, {name}.")
        else:
            text = translate("screen", "Colours: sRGB; the system names no profile of this screen.")
        if self.problem:
            text = translate("screen", "Colours: sRGB.") if self.icc is None else text
            return f"{text.format(name=self.name)}\n{self.problem}"
        return text.format(name=self.name)


def screen_profile(system: bytes | None, chosen: Path | None) -> ScreenProfile:
    """The system's profile of the screen, else the chosen file, else sRGB.

    One that cannot be used is passed over, and said.
    """
    problem = ""
    if system is not None:
        try:
            return ScreenProfile(system, profile_name(system), Origin.SYSTEM)
        except ValueError:
            problem = translate(
                "screen", "The profile that the system names for this screen is damaged."
            )
    if chosen is None:
        return ScreenProfile(problem=problem)
    try:
        icc = _read(chosen)
        return ScreenProfile(icc, profile_name(icc), Origin.CHOSEN, problem)
    except OSError:
        text = translate("screen", "{file} cannot be read; choose another profile in the settings.")
    except ValueError:
        text = translate(
            "screen", "{file} is no profile of a screen; choose another one in the settings."
        )
    return ScreenProfile(problem=text.format(file=chosen))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        raise ValueError("too large")
    return content
