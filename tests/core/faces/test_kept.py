"""The faces that scoring found are known without the rest of a photo's look."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from core.catalogue.catalogue import Catalogue
from core.faces.face import to_json
from core.photos.scan import scan_folder
from core.scoring.looking import Looker, kept_faces, look

ASTRONAUT = Path(__file__).parents[3] / "resources" / "samples" / "astronaut.png"


def test_faces_are_kept_with_the_photos_content(tmp_path, finder, astronaut):
    folder, home = tmp_path / "photos", tmp_path / "home"
    folder.mkdir()
    shutil.copy(ASTRONAUT, folder)
    (photo,) = scan_folder(folder)
    with Catalogue.open(home) as catalogue:
        assert kept_faces(photo, catalogue) is None
        look([photo], Looker(), catalogue, lambda _photo, _error: None)
        catalogue.flush()
        kept = kept_faces(photo, catalogue)
        assert kept is not None
        assert to_json(kept) == to_json(finder.faces(astronaut))
    (cache,) = home.glob("cache*.sqlite3")
    with closing(sqlite3.connect(cache)) as damaged, damaged:
        damaged.execute("UPDATE measurements SET value = CAST('{' AS BLOB)")
    with Catalogue.open(home) as catalogue:
        assert kept_faces(photo, catalogue) is None
