"""Bundles: one file holding a model. Reading with verification, writing in one canonical layout."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from core.bundles.manifest import Manifest
from core.errors import BundleError, reason_of
from core.files import written_whole

SUFFIX = ".iqa"
MANIFEST, CARD, WEIGHTS = "manifest.json", "card.md", "weights.safetensors"
MAX_MANIFEST_BYTES = 2**20
MAX_MEMBER_BYTES = 2**31
_PLAIN_NAME = re.compile(r"\w[\w.-]*", re.ASCII)
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError),
)
"""What unzipping raises where bytes were changed: in a header too, which then names another way of
packing."""
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Bundle:
    """An opened and verified model file; `sha256` is that of the whole file."""

    path: Path
    sha256: str
    manifest: Manifest

    def read(self, member: str) -> bytes:
        """A member's bytes, verified against the manifest. Raises BundleError."""
        with _opened(self.path) as archive:
            return _verified(archive, member, self.manifest.members[member], self.path)

    def card(self) -> str:
        """The model card, Markdown."""
        return self.read(CARD).decode()


def read_manifest(path: Path) -> Manifest:
    """The manifest alone, members unchecked: for lists of models. Raises BundleError."""
    with _opened(path) as archive:
        return _manifest(archive, path)


def open_bundle(path: Path) -> Bundle:
    """Open a model file and verify every member, whatever its family makes of them
    (core.families.registry). Raises BundleError naming file and member."""
    with _opened(path) as archive:
        manifest = _manifest(archive, path)
        names = [i.filename for i in archive.infolist()]
        surplus = set(names) - {MANIFEST} - set(manifest.members)
        surplus |= {name for name, count in Counter(names).items() if count > 1}
        for name in sorted(surplus):
            raise BundleError(
                f"It holds something its manifest does not name ({name!r}): "
                "get the model file again.",
                path,
            )
        for member, digest in manifest.members.items():
            if not _PLAIN_NAME.fullmatch(member):
                raise BundleError(f"The member {member!r} has no plain file name.", path)
            _verified(archive, member, digest, path)
        if CARD not in manifest.members:
            raise BundleError(f"The member {CARD} is missing: get the model file again.", path)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Bundle(path, sha256, manifest)


def write_bundle(path: Path, manifest: Manifest, members: Mapping[str, bytes]) -> Bundle:
    """Write a bundle; equal content gives equal bytes (order, dates, stored). Replaces `path` at
    once when complete, and returns the verified result."""
    ordered = sorted(members)
    digests = {name: hashlib.sha256(members[name]).hexdigest() for name in ordered}
    content = {MANIFEST: replace(manifest, members=digests).to_bytes()}
    content |= {name: members[name] for name in ordered}
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with (
            written_whole(path) as unfinished,
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as archive,
        ):
            for name, data in content.items():
                entry = zipfile.ZipInfo(name, _DATE)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, data)
    except OSError as error:
        raise BundleError(f"It cannot be written ({reason_of(error)}).", path) from error
    return open_bundle(path)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except FileNotFoundError:
        raise BundleError("There is no such model file.", path) from None
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise BundleError(
            f"It is not a readable model file ({error}): get it again.", path
        ) from error


def _manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    try:
        info = archive.getinfo(MANIFEST)
    except KeyError:
        raise BundleError(f"It has no {MANIFEST}: it is not a model file.", path) from None
    if info.file_size > MAX_MANIFEST_BYTES:
        raise BundleError(f"{MANIFEST} is larger than a manifest can be.", path)
    try:
        return Manifest.from_bytes(archive.read(info))
    except BundleError as error:
        raise BundleError(error.message, path) from error
    except _UNREADABLE as error:
        raise BundleError(f"{MANIFEST} is damaged: get the model file again.", path) from error


def _verified(archive: zipfile.ZipFile, member: str, digest: str, path: Path) -> bytes:
    try:
        info = archive.getinfo(member)
        if info.file_size > MAX_MEMBER_BYTES:
            raise BundleError(f"The member {member} is larger than 2 GiB.", path)
        data = archive.read(info)
    except KeyError:
        raise BundleError(
            f"The member {member} is missing: get the model file again.", path
        ) from None
    except _UNREADABLE as error:
        raise BundleError(
            f"The member {member} is damaged: get the model file again.", path
        ) from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise BundleError(f"The member {member} is damaged: get the model file again.", path)
    return data
