import json
import subprocess
import sys
import zipfile

import pytest

from tilepack.archive import Archive
from tilepack.manifest import PackError
from tilepack.pack import pack


@pytest.mark.parametrize("text", ["{", "{}", '{"name": "x"}'])
def test_broken_manifest(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(PackError, match="broken manifest"):
        pack(tmp_path, tmp_path)
    assert Archive.opened == 0


def test_no_manifest(tmp_path):
    with pytest.raises(PackError, match="no manifest"):
        pack(tmp_path, tmp_path)


def test_an_archive_is_closed_whatever_happens(tmp_path):
    (tmp_path / "manifest.json").write_text(json.dumps({"name": "r", "tiles": ["a", "b"]}))
    (tmp_path / "a").write_text("a")
    with pytest.raises(PackError, match="no tile b"):
        pack(tmp_path, tmp_path)
    assert Archive.opened == 0
    (tmp_path / "b").mkdir()
    with pytest.raises(OSError):
        pack(tmp_path, tmp_path)
    assert Archive.opened == 0


def test_the_program(tmp_path):
    folders = ["regions/alps", "regions/jura", "regions/vosges"]
    argv = [sys.executable, "-m", "tilepack", *folders, "--target", str(tmp_path)]
    run = subprocess.run(argv, capture_output=True, text=True)
    assert run.stdout.splitlines() == [
        "packed alps.zip",
        "left out regions/jura: broken manifest",
        "packed vosges.zip",
    ]
    assert run.returncode == 1
    assert zipfile.ZipFile(tmp_path / "vosges.zip").namelist() == ["a.png", "b.png"]
