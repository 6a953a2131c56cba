"""What is kept of a folder, whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.catalogue.marking import Marking, SetMarks
from core.families.registry import load_model, registered
from core.marks.marks import Colour, Flag, MarkChange
from core.photos.scan import scan_folder
from core.scoring.remembering import open_catalogue
from tests.core.catalogue.kept_files import PHOTOS, Kept, work
from tests.core.commands.conftest import make_photo
from tests.toy.family import ToyFamily, write_toy


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    folder = tmp_path_factory.mktemp("kept")
    for number in range(PHOTOS):
        make_photo(folder / "photos" / f"{number}.jpg", number, (160, 120))
    (folder / "photos" / "0.jpg.xmp").write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
    )
    photos = scan_folder(folder / "photos")
    with registered(ToyFamily()):
        model = load_model(write_toy(folder / "toy.iqa").path, threads=1)
        with open_catalogue(folder / "home") as catalogue:
            outcomes = work(catalogue, model, photos)[0]
            change = MarkChange(stars=3, flag=Flag.PICK, label=("Red", Colour.RED))
            for photo in photos:
                catalogue.perform(SetMarks((Marking.of(photo, change, None),), write=True))
            catalogue.undo()
        yield Kept(folder / "home", photos, model, outcomes)
