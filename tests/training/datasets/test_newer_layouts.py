"""PARA, PIQ23, PIPAL, GFIQA-20k and CID2013 in their publishers' layouts, small."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.errors import DatasetError
from training.datasets.declare import shipped_entry
from training.datasets.detect import detect
from training.datasets.opening import open_dataset
from training.datasets.sample import DataSet
from training.datasets.splits import schemes, split_dataset

Picture = Callable[..., Path]
Found = Callable[[Path, str], DataSet]


def readers(folder: Path) -> list[tuple[str, str]]:
    return [(c.entry.reader, c.certainty) for c in detect(folder)]


def opened(folder: Path, reader: str) -> DataSet:
    (entry,) = (c.entry for c in detect(folder) if c.entry.reader == reader)
    return open_dataset(entry)


GIAA = "imageName,sessionId,semantic,aestheticScore_1.0,aestheticScore_mean,aestheticScore_std,"
GIAA += "qualityScore_mean,qualityScore_std\n"


@pytest.fixture
def para(tmp_path: Path, picture: Picture) -> Path:
    root = tmp_path / "PARA"
    (root / "annotation").mkdir(parents=True)
    train = "iaa_pub1_.jpg,session1,portrait,0,3.2,0.5,4.0,0.4\n"
    train += "iaa_pub71_.jpg,session2,food,3,1.0,0.1,2.5,0.6\n"
    (root / "annotation/PARA-GiaaTrain.csv").write_text(GIAA + train)
    test = "iaa_pub1_.jpg,session3,animal,0,4.1,0.5,5,0.2\n"
    (root / "annotation/PARA-GiaaTest.csv").write_text(GIAA + test)
    for name in ("session1/iaa_pub1_", "session2/iaa_pub71_", "session3/iaa_pub1_"):
        picture(root / f"imgs/{name}.jpg")
    return tmp_path


def test_para_is_two_data_sets_of_mean_scores(para: Path) -> None:
    assert readers(para) == [("para", "sure"), ("para-aesthetics", "sure")]
    quality = opened(para, "para")
    assert [
        (s.name, s.label, s.quality, s.split, s.subset, s.deviation) for s in quality.samples
    ] == [
        ("session1/iaa_pub1_.jpg", 4.0, 0.75, "train", "portrait", 0.4),
        ("session2/iaa_pub71_.jpg", 2.5, 0.375, "train", "food", 0.6),
        ("session3/iaa_pub1_.jpg", 5.0, 1.0, "test", "animal", 0.2),
    ]
    assert list(schemes(quality)) == ["official", "random"]
    aesthetics = opened(para, "para-aesthetics")
    assert [s.label for s in aesthetics.samples] == [3.2, 1.0, 4.1]
    assert aesthetics.label_source.endswith("aestheticScore_mean")
    assert quality.evidence == "reported"


def test_para_without_means_averages_what_single_people_said(para: Path, tmp_path: Path) -> None:
    root = tmp_path / "PARA/annotation"
    for part in ("Train", "Test"):
        (root / f"PARA-Giaa{part}.csv").unlink()
    lines = ["sessionId,imageName,userId,aestheticScore,qualityScore"]
    lines += ["session1,iaa_pub1_.jpg,A1,3.0,4.0", "session1,iaa_pub1_.jpg,A2,2.0,5.0"]
    lines += ["session3,iaa_pub1_.jpg,A1,1.0,2.0"]
    (root / "PARA-Images.csv").write_text("\n".join(lines))
    quality = opened(para, "para")
    assert [(s.name, s.label, s.votes) for s in quality.samples] == [
        ("session1/iaa_pub1_.jpg", 4.5, 2),
        ("session3/iaa_pub1_.jpg", 2.0, 1),
    ]


PIQ = "IMAGE PATH,IMAGE,JOD,JOD STD,CI LOW,CI HIGH,CI RANGE,QUALITY LEVEL,CLUSTER,"
PIQ += "TOTAL COMPARISONS,SCENE,ATTRIBUTE,SCENE IDX,CONDITION\n"


@pytest.fixture
def piq(tmp_path: Path, picture: Picture) -> Path:
    root = tmp_path / "PIQ23"
    root.mkdir()
    for attribute in ("Overall", "Details"):
        lines = [
            f"{attribute}\\{number}_{scene}.png,{number}_{scene}.png,{jod},0.3,1,2,1,3,2,55,{scene},"
            f"{attribute},{scene[-1]},{scene.partition('_')[0]}"
            for number, scene, jod in (
                (1, "Indoor_0", -1.25),
                (2, "Indoor_0", 3.5),
                (3, "Night_4", 0),
            )
        ]
        (root / f"Scores_{attribute}.csv").write_text(PIQ + "\n".join(lines))
        for number, scene in ((1, "Indoor_0"), (2, "Indoor_0"), (3, "Night_4")):
            picture(root / attribute / f"{number}_{scene}.png")
    return root


def test_piq23_has_a_data_set_an_attribute_and_scenes_stay_together(piq: Path) -> None:
    assert readers(piq) == [("piq23", "sure"), ("piq23-details", "sure")]
    overall = opened(piq, "piq23")
    assert [(s.name, s.label, s.group, s.subset, s.votes) for s in overall.samples] == [
        ("Overall/1_Indoor_0.png", -1.25, "Indoor_0", "Indoor", 55),
        ("Overall/2_Indoor_0.png", 3.5, "Indoor_0", "Indoor", 55),
        ("Overall/3_Night_4.png", 0.0, "Night_4", "Night", 55),
    ]
    assert (overall.scale.low, overall.scale.high) == (-2.0, 4.0)
    assert overall.samples[0].quality == 0.125
    assert "hardly be compared" in overall.notes[0]
    assert overall.published_parts == ()
    assert opened(piq, "piq23-details").samples[0].path == piq / "Details/1_Indoor_0.png"


def test_piq23_takes_the_published_scenes_where_the_list_lies_beside(piq: Path) -> None:
    (piq / "Test split").mkdir()
    split = "SCENE,SPLIT\nIndoor_0,Train\nNight_4,Test\n"
    (piq / "Test split/Scene Split.csv").write_text(split)
    overall = opened(piq, "piq23")
    assert [s.split for s in overall.samples] == ["train", "train", "test"]
    assert len(overall.notes) == 1


def _pipal(root: Path, picture: Picture, distorted: str = "Train_Dist") -> None:
    (root / "Train_Label").mkdir(parents=True)
    (root / "Train_Label/A0001.txt").write_text("A0001_00_00.bmp,1448.96\nA0001_06_02.bmp,1290.5\n")
    (root / "Train_Label/A0185.txt").write_text("A0185_00_00.bmp,1700\n")
    for name in ("A0001_00_00", "A0001_06_02", "A0185_00_00"):
        picture(root / distorted / f"{name}.bmp")
    for name in ("A0001", "A0185"):
        picture(root / f"Train_Ref/{name}.bmp")


@pytest.mark.parametrize("distorted", ["Train_Dist", "Dist_Imgs", "Distortion_3"])
def test_pipal_groups_by_reference(
    tmp_path: Path, picture: Picture, found: Found, distorted: str
) -> None:
    _pipal(tmp_path / "PIPAL", picture, distorted)
    dataset = found(tmp_path, "pipal")
    assert [(s.name, s.label, s.group, s.subset, s.split) for s in dataset.samples] == [
        ("A0001_00_00.bmp", 1448.96, "a0001", "00", "train"),
        ("A0001_06_02.bmp", 1290.5, "a0001", "06", "train"),
        ("A0185_00_00.bmp", 1700.0, "a0185", "00", "train"),
    ]
    assert dataset.samples[2].quality == 0.75
    assert [r.name for r in dataset.references] == ["A0001.bmp", "A0185.bmp"]
    split = split_dataset(dataset, "random", validation=0, test=0.4)
    assert {s.group for s in split.train}.isdisjoint(s.group for s in split.test)


def test_pipal_with_its_validation_part(tmp_path: Path, picture: Picture) -> None:
    _pipal(tmp_path, picture)
    (tmp_path / "val_label.txt").write_text("A0201_10_00.bmp,1500\n")
    picture(tmp_path / "Val_Dist/A0201_10_00.bmp")
    dataset = opened(tmp_path, "pipal")
    assert [(s.name, s.split) for s in dataset.samples][-1] == ("A0201_10_00.bmp", "val")
    assert dataset.missing == ()
    assert next(iter(schemes(dataset))) == "official"


def test_pipal_names_a_line_that_is_none(tmp_path: Path, picture: Picture) -> None:
    _pipal(tmp_path, picture)
    (tmp_path / "Train_Label/A0185.txt").write_text("A0185_00_00.bmp,1700\n1500 A0185\n")
    with pytest.raises(DatasetError, match='Line 2 is "1500 A0185"'):
        opened(tmp_path, "pipal")


def test_gfiqa(tmp_path: Path, picture: Picture, found: Found) -> None:
    root = tmp_path / "GFIQA-20k"
    root.mkdir()
    (root / "mos_rating.csv").write_text("img_name,mos\n4660008.png,0.6123\n4660009.jpg,0.05\n")
    for name in ("4660008.png", "4660009.jpg"):
        picture(root / f"image/{name}")
    dataset = found(tmp_path, "gfiqa")
    assert [(s.name, s.quality, s.group) for s in dataset.samples] == [
        ("4660008.png", 0.6123, None),
        ("4660009.jpg", 0.05, None),
    ]


def test_gfiqa_of_which_one_part_alone_is_named(tmp_path: Path, picture: Picture) -> None:
    (tmp_path / "mos_val_rating.csv").write_text("img_name,mos\na.png,0.5\n")
    picture(tmp_path / "image/a.png")
    assert [s.split for s in opened(tmp_path, "gfiqa").samples] == [None]
    (tmp_path / "mos_train_rating.csv").write_text("img_name,mos\nb.png,0.25\n")
    picture(tmp_path / "image/b.png")
    parts = {s.name: s.split for s in opened(tmp_path, "gfiqa").samples}
    assert parts == {"a.png": "val", "b.png": "train"}


CID_HEADER = ["Source_ID", "Image set specific  MOS", "Realigned MOS", "Sharpness"]


@pytest.mark.parametrize("flat", [True, False])
def test_cid2013_takes_the_realigned_scores_and_keeps_clusters_together(
    tmp_path: Path, picture: Picture, xlsx: Any, found: Found, flat: bool
) -> None:
    rows = [
        CID_HEADER,
        ["IS_I_C01_D01", 40.0, 55.5, 60.0],
        ["IS_I_C01_D02", 45.0, 20.25, 60.0],
        ["IS_VI_C08_D12", 45.0, 90.0, 60.0],
    ]
    sheets = {"Read me": [["CID2013"]], "CID2013 MOS": rows}
    xlsx(tmp_path / "CID2013 data - version 12112014.xlsx", sheets)
    for row, folder in zip(rows[1:], ("IS1/co1", "IS1/co1", "IS6/co8"), strict=True):
        picture(tmp_path / ("" if flat else folder) / f"{row[0]}.jpg")
    dataset = found(tmp_path, "cid2013")
    assert [(s.name, s.quality, s.group, s.subset) for s in dataset.samples] == [
        ("IS_I_C01_D01.jpg", 0.555, "is_i_c01", "IS_I"),
        ("IS_I_C01_D02.jpg", 0.2025, "is_i_c01", "IS_I"),
        ("IS_VI_C08_D12.jpg", 0.9, "is_vi_c08", "IS_VI"),
    ]


def test_cid2013_without_pictures_or_columns_is_told(tmp_path: Path, xlsx: Any) -> None:
    workbook = xlsx(tmp_path / "CID2013 data.xlsx", {"CID2013 MOS": [["Source_ID", "MOS"]]})
    assert readers(tmp_path) == [("cid2013", "incomplete")]
    (tmp_path / "IS1").mkdir()
    with pytest.raises(DatasetError, match="no columns Source_ID and Realigned MOS") as caught:
        opened(tmp_path, "cid2013")
    assert caught.value.path == workbook


@pytest.mark.parametrize("reader", ["para", "piq23", "pipal", "gfiqa", "cid2013"])
def test_none_of_them_was_seen_whole_and_they_say_so(reader: str) -> None:
    assert shipped_entry(reader).evidence == "reported"
