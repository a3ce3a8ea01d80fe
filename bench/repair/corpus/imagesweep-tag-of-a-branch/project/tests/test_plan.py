import io
import json

from imagesweep.cli import main
from imagesweep.plan import newest_first, removable
from imagesweep.versions import parse


def test_order():
    assert newest_first(["v1.9.0", "v1.10.0", "1.10.0-rc2", "0.30.1"]) == ["v1.10.0", "1.10.0-rc2", "v1.9.0", "0.30.1"]


def test_parse():
    assert parse("v2.0.1") == (2, 0, 1, True, "")
    assert parse("2.0.1-rc1") == (2, 0, 1, False, "rc1")


def test_removable():
    repositories = {"web": ["1.0.0", "1.1.0", "1.2.0"], "api": ["3.0.0"]}
    assert removable(repositories, keep=1) == ["web:1.1.0", "web:1.0.0"]
    assert removable(repositories, keep=1, in_use={"web:1.0.0"}) == ["web:1.1.0"]
    assert removable(repositories, keep=3) == []


def test_command(tmp_path):
    tags = tmp_path / "tags.json"
    tags.write_text(json.dumps({"web": ["1.0.0", "1.1.0"]}))
    used = tmp_path / "used.txt"
    used.write_text("\nweb:9.9.9\n")
    out = io.StringIO()
    assert main([str(tags), "--keep", "1", "--in-use", str(used)], out) == 0
    assert out.getvalue() == "web:1.0.0\n"
