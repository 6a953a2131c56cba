"""`python -m training`: runs by their configuration file or folder, without the app."""

from __future__ import annotations

import sys

from training.commands.worker_group import main

if __name__ == "__main__":  # loader processes import this module again
    sys.exit(main())
