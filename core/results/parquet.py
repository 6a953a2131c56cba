"""Scores as data: Parquet, for tables of millions of photos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from core.photos.stamp import path_bytes
from core.results.assessment import ModelIdentity
from core.results.columns import Column, Sort
from core.results.tables import Result, as_record

_ROWS_AT_ONCE: Final = 20_000
_COLUMNS: Final = {
    "path": pa.string(),
    "score": pa.float64(),
    "raw": pa.float64(),
    "opinions": pa.list_(pa.float64()),
    "disagreement": pa.float64(),
    "model": pa.string(),
    "model_sha256": pa.string(),
    "width": pa.int32(),
    "height": pa.int32(),
    "seconds": pa.float64(),
    "error": pa.string(),
    "warning": pa.string(),
    "reasons": pa.list_(pa.string()),
}


def to_parquet(
    results: Sequence[Result], model: ModelIdentity | None, of_family: Sequence[Column]
) -> bytes:
    """The columns that JSON has, and `path_bytes`: the path as the file system has it, where `path`
    has signs for bytes that are no text. Their types are the same whatever the photos are."""
    family = {c.key: pa.string() if c.sort is Sort.TEXT else pa.float64() for c in of_family}
    schema = pa.schema({**_COLUMNS, **family, "path_bytes": pa.binary()})
    sink = pa.BufferOutputStream()
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        for start in range(0, len(results), _ROWS_AT_ONCE):
            some = results[start : start + _ROWS_AT_ONCE]
            rows = [_row(result, model, of_family) for result in some]
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _row(
    result: Result, model: ModelIdentity | None, of_family: Sequence[Column]
) -> dict[str, Any]:
    record = as_record(result, model, of_family)
    raw = path_bytes(result.photo.path)
    return {**record, "path": raw.decode("utf-8", "replace"), "path_bytes": raw}
