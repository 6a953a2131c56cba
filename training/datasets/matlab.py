"""Arrays of MATLAB .mat files (version 4 to 7.2): rows of numbers and cells of text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from core.errors import DatasetError, reason_of


def read_numbers(path: Path, variable: str) -> list[float]:
    """A numeric row or column as a list; DatasetError when it is not there or not numeric."""
    values = _variable(path, variable)
    try:
        return [float(value) for value in np.ravel(values)]
    except (TypeError, ValueError) as error:
        raise DatasetError(f'"{variable}" in it does not hold numbers.', path) from error


def read_texts(path: Path, variable: str) -> list[str]:
    """A cell array of text, row or column, as a list; DatasetError when it is something else."""
    texts = []
    for cell in np.ravel(_variable(path, variable)):
        value = np.ravel(cell)
        if value.size != 1 or not isinstance(value[0], str):
            raise DatasetError(f'"{variable}" in it is not a cell array of text.', path)
        texts.append(str(value[0]))
    return texts


def _variable(path: Path, variable: str) -> Any:
    found = _load(path, [variable])
    if variable not in found:
        raise DatasetError(f'It does not hold "{variable}"; it is not the expected file.', path)
    return found[variable]


def _load(path: Path, variables: list[str]) -> dict[str, Any]:
    from scipy.io import loadmat

    try:
        return dict(loadmat(str(path), variable_names=variables, appendmat=False))
    except OSError as error:
        reason = reason_of(error)
        raise DatasetError(f"The file cannot be read ({reason}).", path) from error
    except Exception as error:  # a damaged file makes the parser fail in any way at all
        message = f"It is not a readable .mat file ({error}); get it from its publisher again."
        raise DatasetError(message, path) from error
