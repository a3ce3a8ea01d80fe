import json
import zipfile

import pytest

from tilepack.archive import Archive
from tilepack.manifest import PackError, read_manifest
from tilepack.pack import pack


def region(folder, tiles, present):
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps({"name": "r", "tiles": tiles}))
    for tile in present:
        (folder / tile).write_text(tile)
    return folder


def test_pack(tmp_path):
    path = pack(region(tmp_path / "in", ["a", "b"], ["a", "b", "c"]), tmp_path)
    assert zipfile.ZipFile(path).namelist() == ["a", "b"]
    assert Archive.opened == 0


def test_missing_tile(tmp_path):
    with pytest.raises(PackError, match="no tile b"):
        pack(region(tmp_path / "in", ["a", "b"], ["a"]), tmp_path)
    assert Archive.opened == 0


def test_manifest(tmp_path):
    with pytest.raises(PackError, match="no manifest"):
        read_manifest(tmp_path)
