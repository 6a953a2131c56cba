"""Every test of the window's parts leaves nothing running."""

from __future__ import annotations

from tests.leaks import leaves_nothing_running

__all__ = ["leaves_nothing_running"]
