"""Sets of real photos, each in its publisher's exact layout with its real traps."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.io import savemat

from core.errors import DatasetError
from training.datasets.detect import detect
from training.datasets.opening import open_dataset
from training.datasets.splits import schemes, split_dataset


def _livec(root: Path, names: list[str], labels: list[float]) -> None:
    (root / "Data").mkdir(parents=True)
    cell = np.empty((len(names), 1), dtype=object)
    for i, name in enumerate(names):
        cell[i, 0] = name
    savemat(root / "Data/AllImages_release.mat", {"AllImages_release": cell})
    savemat(root / "Data/AllMOS_release.mat", {"AllMOS_release": np.array([labels])})
    savemat(root / "Data/AllStdDev_release.mat", {"AllStdDev_release": np.ones((1, len(labels)))})


def test_livec_skips_the_training_pictures_by_name(tmp_path, picture, found):
    root = tmp_path / "ChallengeDB_release"
    _livec(root, ["t1.bmp", "3.bmp", "t2.bmp", "1164.JPG"], [90.0, 50.0, 10.0, 75.5])
    picture(root / "Images/trainingImages/t1.bmp")
    picture(root / "Images/3.bmp")
    picture(root / "Images/1164.JPG")

    dataset = found(tmp_path, "livec")

    assert [(s.name, s.label, s.quality, s.row) for s in dataset.samples] == [
        ("3.bmp", 50.0, 0.5, 0),
        ("1164.JPG", 75.5, 0.755, 1),
    ]
    assert dataset.missing == ()
    assert dataset.root == root
    assert dataset.published_parts == ()


def test_livec_arrays_of_different_length_are_refused(tmp_path, picture):
    _livec(tmp_path, ["3.bmp", "4.bmp"], [50.0, 40.0, 30.0])
    picture(tmp_path / "Images/3.bmp")
    (candidate,) = detect(tmp_path)

    with pytest.raises(DatasetError, match="3 labels for 2 names") as caught:
        open_dataset(candidate.entry)

    assert caught.value.path == tmp_path / "Data/AllMOS_release.mat"


_BID_HEADER = ["Image Number", "Average Subjective Grade", "Number of Grades", "Grade #1"]


def test_bid_reads_the_old_binary_sheet_and_names_by_number(tmp_path, picture, xls, found):
    # Number 2 does not exist; the average of row 3 is not its only grade, and stands all the same.
    rows = [_BID_HEADER, [1.0, 2.5, 10.0, 2.5], [3.0, 4.0, 10.0, 1.0], [590.0, 0.5, 10.0, None]]
    xls(tmp_path / "DatabaseGrades.xls", {"Plan1": rows, "Plan2": [], "Plan3": []})
    for number in (1, 3, 590):
        picture(tmp_path / f"DatabaseImage{number:04d}.JPG")

    dataset = found(tmp_path, "bid")

    assert [(s.path.name, s.label, s.quality) for s in dataset.samples] == [
        ("DatabaseImage0001.JPG", 2.5, 0.5),
        ("DatabaseImage0003.JPG", 4.0, 0.8),
        ("DatabaseImage0590.JPG", 0.5, 0.1),
    ]
    assert dataset.evidence == "seen"


def test_bid_accepts_the_converted_sheet_and_the_picture_folder(tmp_path, picture, xlsx, found):
    xlsx(tmp_path / "DatabaseGrades.xlsx", {"Plan1": [_BID_HEADER, [4.0, 2.5], [5.0, 1.0]]})
    picture(tmp_path / "ImageDatabase/DatabaseImage0004.JPG")

    dataset = found(tmp_path, "bid")

    assert [s.name for s in dataset.samples] == ["DatabaseImage0004.JPG"]
    assert dataset.missing == ("DatabaseImage0005.JPG",)
    assert dataset.evidence == "unverified"


_SPAQ_HEADER = ["Image name", "MOS", "Brightness", "Colorfulness"]


@pytest.mark.parametrize(
    ("sheet", "folder"),
    [
        ("MOS and Image attribute scores.xlsx", "TestImage"),
        ("MOS_and_Image_attribute_scores.xlsx", "img"),
    ],
)
def test_spaq_in_both_spellings(tmp_path, picture, xlsx, found, sheet, folder):
    rows = [_SPAQ_HEADER, ["00001.jpg", 33.44, 50.0, 48.0], ["00002.jpg", 80.0, 40.0, 41.0]]
    xlsx(tmp_path / "SPAQ/Annotations" / sheet, {"Sheet1": rows})
    picture(tmp_path / "SPAQ" / folder / "00001.jpg")
    picture(tmp_path / "SPAQ" / folder / "00002.png")  # a converted copy

    dataset = found(tmp_path, "spaq")

    assert [(s.name, s.label, s.path.name) for s in dataset.samples] == [
        ("00001.jpg", 33.44, "00001.jpg"),
        ("00002.jpg", 80.0, "00002.png"),
    ]


_KONIQ_SETS = (
    "image_name,c1,c2,c3,c4,c5,c_total,MOS,SD,set\n"
    "10004473376.jpg,0,0,0.25,0.71,0.04,104,77.38,0.53,training\n"
    "10007357496.jpg,0,0.03,0.54,0.43,0,105,58.7,0.55,test\n"
    "10007903636.jpg,0.01,0,0.5,0.48,0,105,62.9,0.56,validation\n"
)
_KONIQ_SCORES = (
    '"image_name","c1","c2","c3","c4","c5","c_total","MOS","SD","MOS_zscore"\n'
    '"10004473376.jpg",0,0,25,73,7,105,3.82,0.56,77.38\n'
    '"10007357496.jpg",0,3,45,47,1,96,3.48,0.58,58.7\n'
    '"10007903636.jpg",1,0,52,50,2,105,3,0.57,62.9\n'
)
_KONIQ_NAMES = ("10004473376.jpg", "10007357496.jpg", "10007903636.jpg")


def test_koniq_sets_file_is_on_hundred_and_knows_the_parts(tmp_path, picture, found):
    (tmp_path / "koniq10k_distributions_sets.csv").write_text(_KONIQ_SETS)
    for name in _KONIQ_NAMES:
        picture(tmp_path / "512x384" / name)

    dataset = found(tmp_path, "koniq10k")

    assert [(s.label, s.quality, s.split) for s in dataset.samples] == [
        (77.38, pytest.approx(0.7738), "train"),
        (58.7, pytest.approx(0.587), "test"),
        (62.9, pytest.approx(0.629), "val"),
    ]
    assert dataset.published_parts == ("train", "val", "test")


def test_koniq_scores_file_is_on_five_grades_without_parts(tmp_path, picture, found):
    folder = tmp_path / "koniq10k_scores_and_distributions"
    folder.mkdir()
    (folder / "koniq10k_scores_and_distributions.csv").write_text(_KONIQ_SCORES)
    for name in _KONIQ_NAMES:
        picture(tmp_path / "1024x768" / name)

    dataset = found(tmp_path, "koniq10k")

    assert [(s.label, s.quality) for s in dataset.samples] == [
        (3.82, pytest.approx(0.705)),
        (3.48, pytest.approx(0.62)),
        (3.0, 0.5),
    ]
    assert (dataset.scale.low, dataset.scale.high) == (1.0, 5.0)
    assert dataset.evidence == "reported"
    assert list(schemes(dataset)) == ["random"]


def test_koniq_with_everything_uses_the_sets_file_and_the_large_pictures(tmp_path, picture, found):
    (tmp_path / "koniq10k_distributions_sets.csv").write_text(_KONIQ_SETS)
    (tmp_path / "koniq10k_scores_and_distributions.csv").write_text(_KONIQ_SCORES)
    for name in _KONIQ_NAMES:
        picture(tmp_path / "512x384" / name)
        picture(tmp_path / "1024x768" / name)

    dataset = found(tmp_path, "koniq10k")

    assert {s.path.parent.name for s in dataset.samples} == {"1024x768"}
    assert dataset.scale.high == 100.0
    assert any("1024x768" in note for note in dataset.notes)


def test_koniq_scale_that_contradicts_the_header_is_refused(tmp_path, picture):
    labels = tmp_path / "koniq10k_distributions_sets.csv"
    labels.write_text("image_name,MOS,set\na.jpg,3.5,training\nb.jpg,2,test\n")
    picture(tmp_path / "512x384/a.jpg")
    (candidate,) = detect(tmp_path)

    with pytest.raises(DatasetError, match=r"0 to 100, but the highest is 3\.5") as caught:
        open_dataset(candidate.entry)

    assert caught.value.path == labels


_UHD_COLUMNS = (
    '"image_name","quality_mos","set","orig_width","orig_height","views","likes","favorites",'
    '"downloads","comments","image_bytes","user_name","page_url"\n'
)


def _uhd_row(name: str, mos: float, part: str) -> str:
    return f'"{name}",{mos},"{part}",6000,4000,1,2,3,4,5,6,"some, one","https://example.org/1"\n'


def test_uhdiqa_full_release_has_one_folder_a_part(tmp_path, picture, found):
    root = tmp_path / "UHD-IQA-database"
    header = '"image_name","image_name_orig","quality_mos","set","subset"\n'
    rows = (
        '"3.jpg","x.jpg",0.2865,"test","portrait"\n'
        '"1.jpg","y.jpg",0.7,"training",""\n'
        '"2.jpg","z.jpg",0.8,"validation","macro"\n'
    )
    root.mkdir()
    (root / "uhd-iqa-metadata.csv").write_text(header + rows)
    (root / "uhd-iqa-tags.csv").write_text("image_name,tag\n")
    (root / "__MACOSX").mkdir()
    picture(root / "training/1.jpg")
    picture(root / "validation/2.jpg")
    picture(root / "test/3.jpg")

    dataset = found(tmp_path, "uhdiqa")

    # The label is the quality: the test part reaches far below training and is not stretched.
    assert [(s.name, s.quality, s.split, s.subset) for s in dataset.samples] == [
        ("3.jpg", 0.2865, "test", "portrait"),
        ("1.jpg", 0.7, "train", None),
        ("2.jpg", 0.8, "val", "macro"),
    ]
    assert dataset.evidence == "reported"
    assert "published-3407" not in schemes(dataset)


def test_uhdiqa_challenge_release_holds_the_training_part(tmp_path, picture, found):
    rows = _uhd_row("7.jpg", 0.6, "training") + _uhd_row("12.jpg", 0.75, "training")
    (tmp_path / "uhd-iqa-training-metadata.csv").write_text(_UHD_COLUMNS + rows)
    picture(tmp_path / "challenge/training/7.jpg")
    picture(tmp_path / "challenge/training/12.jpg")

    dataset = found(tmp_path, "uhdiqa")

    assert [(s.name, s.split) for s in dataset.samples] == [("7.jpg", "train"), ("12.jpg", "train")]
    assert dataset.evidence == "seen"
    assert "published-3407" in schemes(dataset)


def test_uhdiqa_training_rows_come_first_for_the_published_split(tmp_path, picture, found):
    training = [_uhd_row(f"{i}.jpg", 0.6 + i / 100, "training") for i in (5, 4, 9, 2, 1)]
    others = [_uhd_row("6.jpg", 0.5, "test"), _uhd_row("3.jpg", 0.55, "validation")]
    (tmp_path / "uhd-iqa-training-metadata.csv").write_text(_UHD_COLUMNS + "".join(training))
    everything = _UHD_COLUMNS + "".join(sorted(training) + others)
    (tmp_path / "uhd-iqa-metadata.csv").write_text(everything)
    for number in (1, 2, 4, 5, 9):
        picture(tmp_path / f"training/{number}.jpg")
    picture(tmp_path / "test/6.jpg")

    dataset = found(tmp_path, "uhdiqa")
    split = split_dataset(dataset, "published-3407", validation=0)

    assert [s.name for s in dataset.samples[:5]] == ["5.jpg", "4.jpg", "9.jpg", "2.jpg", "1.jpg"]
    assert dataset.missing == ("3.jpg",)
    assert {s.name for s in split.train + split.test} == {f"{i}.jpg" for i in (1, 2, 4, 5, 9)}
    assert [s.name for s in split.left_out] == ["6.jpg"]


def test_uhdiqa_files_that_disagree_are_refused(tmp_path, picture):
    first, second = "uhd-iqa-training-metadata.csv", "uhd-iqa-metadata.csv"
    (tmp_path / first).write_text(_UHD_COLUMNS + _uhd_row("1.jpg", 0.6, "training"))
    (tmp_path / second).write_text(_UHD_COLUMNS + _uhd_row("1.jpg", 0.7, "training"))
    picture(tmp_path / "training/1.jpg")
    (candidate,) = detect(tmp_path)

    with pytest.raises(DatasetError, match=r"1\.jpg has another label"):
        open_dataset(candidate.entry)


_FLIVE = (
    "name,mos\n"
    "voc_emotic_ava/AVA__1.jpg,70.5\n"
    "blur_dataset/motion0001.JPG,0\n"
    "voc_emotic_ava/EMOTIC__2.jpg,64\n"
    "EE371R/rq59.jpg,30\n"
)


def _flive(root: Path, picture) -> None:
    (root / "database").mkdir(parents=True)
    (root / "database/labels_image.csv").write_text(_FLIVE)
    for name in ("voc_emotic_ava/AVA__1.jpg", "voc_emotic_ava/EMOTIC__2.jpg"):
        picture(root / "database" / name)
    picture(root / "database/blur_dataset/motion0001.jpg")  # the list says .JPG
    picture(root / "database/EE371R/rq59.jpg")


def _labels640(name: str) -> str:
    patch = "mos_patch_1,name_patch,width_patch_1,height_patch_1"
    image = "mos_image,name_image,width_image,height_image"
    return f"{patch},{image}\n79.4,patches/x.jpg,480,264,59.6,{name},1200,660\n"


@pytest.mark.parametrize("padded", ["labels=640_padded.csv", "labels<=640_padded.csv"])
def test_flive_parts_come_from_two_more_files(tmp_path, picture, found, padded):
    _flive(tmp_path, picture)
    (tmp_path / "database/labels640.csv").write_text(_labels640("voc_emotic_ava/EMOTIC__2.jpg"))
    (tmp_path / "database" / padded).write_text(
        "name_image,is_valid\nvoc_emotic_ava/AVA__1.jpg,True\nblur_dataset/motion0001.JPG,False\n"
    )

    dataset = found(tmp_path, "flive")
    split = split_dataset(dataset)

    assert [(s.quality, s.split, s.subset) for s in dataset.samples] == [
        (0.705, "val", "voc_emotic_ava"),
        (0.0, "train", "blur_dataset"),
        (0.64, "test", "voc_emotic_ava"),
        (0.3, None, "EE371R"),
    ]
    assert [s.name for s in split.left_out] == ["EE371R/rq59.jpg"]


def test_flive_without_split_files_says_so(tmp_path, picture, found):
    _flive(tmp_path, picture)

    dataset = found(tmp_path, "flive")

    assert dataset.published_parts == ()
    assert "split files are missing" in dataset.notes[0]


def test_flive_names_missing_pictures(tmp_path, picture, found):
    _flive(tmp_path, picture)
    (tmp_path / "database/EE371R/rq59.jpg").unlink()

    dataset = found(tmp_path, "flive")

    assert dataset.missing == ("EE371R/rq59.jpg",)
    assert (len(dataset.samples), dataset.rows) == (3, 4)


def test_biq2021_publishers_layout(tmp_path, picture, found):
    root = tmp_path / "BIQ2021-main"
    root.mkdir()
    (root / "Train (Images and MOS).csv").write_text(
        "Image Name,MOS,,\nss03 (3753).jpg,0.8471,,\nss02 (1014).jpg,1,,\n"
    )
    (root / "Test (Images and MOS).csv").write_text("Image Name,MOS\nss01 (2).jpg,0.25\n")
    picture(root / "Images/ss03 (3753).jpg")
    picture(root / "Images/ss02 (1014).JPG")
    picture(root / "Images/ss01 (2).jpg")
    picture(root / "collage.png")

    dataset = found(tmp_path, "biq2021")

    assert [(s.path.name, s.quality, s.split, s.subset) for s in dataset.samples] == [
        ("ss03 (3753).jpg", 0.8471, "train", "ss03"),
        ("ss02 (1014).JPG", 1.0, "train", "ss02"),
        ("ss01 (2).jpg", 0.25, "test", "ss01"),
    ]


def test_biq2021_selection_brings_groups_and_parts(tmp_path, picture, found):
    (tmp_path / "labels.csv").write_text(
        "name,mos,split,subset,group\n"
        "ss01_17.jpg,0.7637,train,ss01,g00002\n"
        "ss01_18.jpg,0.5848,train,ss01,g00002\n"
        "ss03_9.jpg,0.9,val,ss03,\n"
    )
    for name in ("ss01_17.jpg", "ss01_18.jpg", "ss03_9.jpg"):
        picture(tmp_path / name)

    dataset = found(tmp_path, "biq2021-selection")

    assert [(s.quality, s.split, s.subset, s.group) for s in dataset.samples] == [
        (0.7637, "train", "ss01", "g00002"),
        (0.5848, "train", "ss01", "g00002"),
        (0.9, "val", "ss03", None),
    ]
    assert list(schemes(dataset)) == ["official", "held-out", "random"]


def test_a_label_that_is_no_number_is_refused_with_its_line(tmp_path, picture):
    labels = tmp_path / "labels.csv"
    labels.write_text("name,mos,split,subset,group\nss01_1.jpg,0.5,train,,\nss01_2.jpg,good,,,\n")
    picture(tmp_path / "ss01_1.jpg")
    (candidate,) = detect(tmp_path)

    with pytest.raises(DatasetError, match='Line 3 has "good"') as caught:
        open_dataset(candidate.entry)

    assert caught.value.path == labels


def test_flive_with_only_the_test_list_takes_the_rest_for_training(tmp_path, picture, found):
    _flive(tmp_path, picture)
    (tmp_path / "labels640.csv").write_text(_labels640("VOC_EMOTIC_AVA/emotic__2.jpg"))

    dataset = found(tmp_path, "flive")

    assert [s.split for s in dataset.samples] == ["train", "train", "test", "train"]
    assert "no validation part" in dataset.notes[0]
