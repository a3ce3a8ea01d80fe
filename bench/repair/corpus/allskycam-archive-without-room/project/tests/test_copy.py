import json

import pytest

from allskycam.__main__ import copy
from allskycam.archive import Archive
from allskycam.camera import Camera


@pytest.fixture
def camera(tmp_path):
    path = tmp_path / "frames.json"
    path.write_text(json.dumps([{"at": "a", "cloud": 0.1}, {"at": "b", "cloud": 0.95}]))
    return Camera(path)


def test_copy(camera, tmp_path):
    assert copy(camera, Archive(tmp_path / "x.jsonl")) == 1
    assert json.loads((tmp_path / "x.jsonl").read_text()) == {"at": "a", "cloud": 0.1}
    assert camera.frames == []


def test_nothing_is_cleared_when_it_fails(camera, tmp_path):
    with pytest.raises(OSError):
        copy(camera, Archive(tmp_path / "none" / "x.jsonl"))
    assert len(camera.frames) == 2
