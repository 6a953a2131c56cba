"""Sets of distorted pictures (grouped by original) and DIV2K, in their publishers' layouts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.io import savemat

from core.errors import DatasetError
from training.datasets.detect import detect
from training.datasets.opening import open_dataset
from training.datasets.splits import split_dataset


def test_kadid_is_higher_is_better_and_leaves_originals_out(tmp_path, picture, found):
    root = tmp_path / "kadid10k"
    root.mkdir()
    (root / "dmos.csv").write_text(
        "dist_img,ref_img,dmos,var\n"
        "I01_01_01.png,I01.png,4.57,0.496\n"
        "I01_25_05.png,I01.png,1.0,0.2\n"
        "I81_01_01.png,I81.png,3,0.5\n"
    )
    for name in ("I01", "I81", "I01_01_01", "I01_25_05", "I81_01_01"):
        picture(root / f"images/{name}.png")

    dataset = found(tmp_path, "kadid10k")

    assert [(s.name, s.quality, s.group, s.subset) for s in dataset.samples] == [
        ("I01_01_01.png", pytest.approx(0.8925), "i01", "01"),
        ("I01_25_05.png", 0.0, "i01", "25"),
        ("I81_01_01.png", 0.5, "i81", "01"),
    ]
    assert [s.original.name for s in dataset.samples] == ["I01.png", "I01.png", "I81.png"]


def test_another_dmos_csv_is_not_kadid(tmp_path, picture):
    (tmp_path / "dmos.csv").write_text("image,dmos\nI01.png,4\n")
    picture(tmp_path / "images/I01.png")

    assert [c.entry.reader for c in detect(tmp_path)] == ["table"]


def _tid(root: Path, picture, lines: list[str], on_disk: list[str]) -> None:
    (root / "mos_with_names.txt").write_bytes("\r\n".join(lines).encode())
    picture(root / "reference_images/I01.BMP")
    picture(root / "reference_images/i25.bmp")
    for name in on_disk:
        picture(root / "distorted_images" / name)


def test_tid2013_value_first_and_case_mixed(tmp_path, picture, found):
    lines = ["5.51429 I01_01_1.bmp", "0.9 i01_24_5.bmp", "4.5 I25_01_1.bmp", ""]
    _tid(tmp_path, picture, lines, ["i01_01_1.bmp", "I01_24_5.bmp", "i25_01_1.bmp"])

    dataset = found(tmp_path, "tid2013")

    assert [(s.path.name, s.quality, s.group, s.subset) for s in dataset.samples] == [
        ("i01_01_1.bmp", pytest.approx(5.51429 / 9), "i01", "01"),
        ("I01_24_5.bmp", pytest.approx(0.1), "i01", "24"),
        ("i25_01_1.bmp", 0.5, "i25", "01"),
    ]
    assert [s.original.name for s in dataset.samples] == ["I01.BMP", "I01.BMP", "i25.bmp"]
    assert dataset.missing == ()


def test_tid2013_accepts_converted_pictures(tmp_path, picture, found):
    _tid(tmp_path, picture, ["5 I01_20_1.bmp"], ["I01_20_1.png"])

    assert [s.path.name for s in found(tmp_path, "tid2013").samples] == ["I01_20_1.png"]


def test_tid2008_is_not_taken_for_tid2013(tmp_path, picture):
    _tid(tmp_path, picture, ["5 I01_17_4.bmp", "4 I01_01_1.bmp"], ["I01_17_4.bmp"])

    (candidate,) = detect(tmp_path)

    assert (candidate.entry.reader, candidate.certainty) == ("tid2013", "guess")
    assert "TID2008" in candidate.why


_LIVE_FOLDERS = {"jp2k": 227, "jpeg": 233, "wn": 174, "gblur": 174, "fastfading": 174}


def _live(root: Path, picture) -> dict[str, np.ndarray]:
    """All 982 entries: arrays that are shorter could not tell which picture is which."""
    originals = np.empty((1, 982), dtype=object)
    originals[0, :] = [("bikes.bmp", "womanhat.bmp", "cemetry.bmp")[i % 3] for i in range(982)]
    labels = np.linspace(10, 90, 982)[np.newaxis]
    orgs = np.zeros((1, 982), dtype=np.uint8)
    orgs[0, 1] = 1  # jp2k/img2.bmp is a copy of its original
    labels[0, 2] = 0  # DMOS 0 does not make an original
    labels[0, 227] = 111.77  # jpeg/img1.bmp; realigned values leave the range
    savemat(root / "refnames_all.mat", {"refnames_all": originals})
    savemat(root / "dmos_realigned.mat", {"dmos_new": labels, "dmos_std": labels, "orgs": orgs})
    savemat(root / "dmos.mat", {"dmos": labels / 2, "orgs": orgs})
    picture(root / "refimgs/bikes.bmp")
    for name in ("jp2k/img1", "jp2k/img2", "jp2k/img3", "jpeg/img1", "fastfading/img174"):
        picture(root / f"{name}.bmp")
    return {"labels": labels, "orgs": orgs}


def test_live_uses_realigned_dmos_turned_round(tmp_path, picture, found):
    root = tmp_path / "databaserelease2"
    root.mkdir()
    _live(root, picture)

    dataset = found(tmp_path, "live")

    assert [(s.name, s.quality, s.group, s.subset) for s in dataset.samples] == [
        ("jp2k/img1.bmp", pytest.approx(0.9), "bikes.bmp", "jp2k"),
        ("jp2k/img3.bmp", 1.0, "cemetry.bmp", "jp2k"),
        ("jpeg/img1.bmp", pytest.approx(-0.1177), "cemetry.bmp", "jpeg"),
        ("fastfading/img174.bmp", pytest.approx(0.1), "bikes.bmp", "fastfading"),
    ]
    bikes = root / "refimgs/bikes.bmp"  # the other originals are not on disk
    assert [s.original for s in dataset.samples] == [bikes, None, None, bikes]
    assert "jp2k/img2.bmp" not in dataset.missing
    assert dataset.rows == 981
    assert len(dataset.missing) == 977
    assert dataset.evidence == "seen"


def test_live_says_when_only_the_older_dmos_is_there(tmp_path, picture, found):
    _live(tmp_path, picture)
    (tmp_path / "dmos_realigned.mat").unlink()

    dataset = found(tmp_path, "live")

    assert dataset.samples[0].label == pytest.approx(5)
    assert dataset.evidence == "unverified"
    assert "dmos_realigned.mat is not there" in dataset.notes[0]


def test_live_short_arrays_are_refused(tmp_path, picture):
    arrays = _live(tmp_path, picture)
    savemat(
        tmp_path / "dmos_realigned.mat",
        {"dmos_new": arrays["labels"][:, :-1], "orgs": arrays["orgs"][:, :-1]},
    )
    (candidate,) = detect(tmp_path)

    with pytest.raises(DatasetError, match="982 entries"):
        open_dataset(candidate.entry)


_CSIQ_HEADER = [None, None, None, "image", "dst_idx", "dst_type", "dst_lev", "dmos_std", "dmos"]


def test_csiq_workbook_with_its_traps(tmp_path, picture, xlsx, found):
    rows = [
        [],
        [None, None, None, "DMOS by image"],
        [],
        _CSIQ_HEADER,
        [None, None, None, 1600.0, 1.0, "noise", 1.0, 0.02, 0.0625],
        [None, None, None, 1600.0, 3.0, "jpeg 2000", 5.0, 0.02, 0.75],
        [None, None, None, "lady_liberty", 6.0, "contrast", 3.0, 0.02, 0.25],
    ]
    broken = [["#REF!", "#REF!"]]
    xlsx(tmp_path / "csiq.DMOS.xlsx", {"overview": broken, "all_by_image": rows})
    picture(tmp_path / "src_imgs/1600.png")
    picture(tmp_path / "dst_imgs/awgn/1600.AWGN.1.png")
    picture(tmp_path / "dst_imgs/jpeg2000/1600.jpeg2000.5.png")
    picture(tmp_path / "dst_imgs/contrast/lady_liberty.contrast.3.png")

    dataset = found(tmp_path, "csiq")

    assert [(s.name, s.quality, s.group, s.subset) for s in dataset.samples] == [
        ("1600.AWGN.1.png", 0.9375, "1600", "awgn"),
        ("1600.jpeg2000.5.png", 0.25, "1600", "jpeg2000"),
        ("lady_liberty.contrast.3.png", 0.75, "lady_liberty", "contrast"),
    ]
    original = tmp_path / "src_imgs/1600.png"
    assert [s.original for s in dataset.samples] == [original, original, None]
    assert dataset.missing == ()


def test_csiq_list_of_a_third_party_with_flat_pictures(tmp_path, picture, found):
    (tmp_path / "csiq_label.txt").write_text("1600.AWGN.1.png 0.061989\nelk.BLUR.2.png 0.5\n")
    picture(tmp_path / "dst_imgs_all/1600.AWGN.1.png")
    picture(tmp_path / "dst_imgs_all/elk.BLUR.2.png")

    dataset = found(tmp_path, "csiq")

    assert [s.label for s in dataset.samples] == [0.061989, 0.5]
    assert "third party" in dataset.notes[0]


def test_csiq_tab_list_beside_folders_by_type(tmp_path, picture, found):
    lines = "1600\t1\tnoise\t1\t0.02\t0.062\r\n1600\t3\tjpeg2000\t2\t0.1\t0.4\r\n"
    (tmp_path / "csiq.beta.txt").write_bytes(lines.encode())
    picture(tmp_path / "AWGN/1600.AWGN.1.png")
    picture(tmp_path / "jpeg2000/1600.jpeg2000.2.png")

    assert [s.label for s in found(tmp_path, "csiq").samples] == [0.062, 0.4]


def test_div2k_parts_go_by_number_not_by_folder(tmp_path, picture, found):
    for number in (1, 800, 801, 900):
        picture(tmp_path / f"DIV2K_train_HR/{number:04d}.png")
    picture(tmp_path / "DIV2K_valid_HR/0801.png")
    picture(tmp_path / "DIV2K_train_LR_bicubic/X2/0001x2.png")

    dataset = found(tmp_path, "div2k")

    assert [(r.path.parent.name, r.name, r.split) for r in dataset.references] == [
        ("DIV2K_train_HR", "0001.png", "train"),
        ("DIV2K_train_HR", "0800.png", "train"),
        ("DIV2K_valid_HR", "0801.png", "test"),
        ("DIV2K_train_HR", "0900.png", "test"),
    ]
    with pytest.raises(DatasetError, match="No labelled picture"):
        split_dataset(dataset)


def test_div2k_in_the_folders_of_cvrkd(tmp_path, picture, found):
    picture(tmp_path / "DIV2K_ref/train_HR/0001.png")
    picture(tmp_path / "DIV2K_ref/val_HR/0801.png")

    assert len(found(tmp_path, "div2k").references) == 2
