import json
import subprocess
import sys

from treesurvey.compare import load_counts
from treesurvey.summary import counts, heights
from treesurvey.write import write_json, write_text


def trees(*pairs):
    return [{"district": district, "species": species, "height": "10"} for district, species in pairs]


def test_json(tmp_path):
    found = trees(("N", "oak"), ("S", "red oak"), ("N", "oak"))
    write_json(tmp_path, counts(found), heights(found))
    assert json.loads((tmp_path / "summary.json").read_text()) == {
        "counts": {"N/oak": 2, "S/red oak": 1},
        "heights": {"N": 10.0, "S": 10.0},
        "trees": 3,
    }


def test_what_is_written_can_be_compared(tmp_path):
    found = trees(("N", "oak"), ("S", "fir"), ("S", "fir"))
    write_json(tmp_path, counts(found), heights(found))
    assert load_counts(tmp_path / "summary.json") == counts(found)


def test_pairs_stay_pairs_elsewhere(tmp_path):
    found = trees(("N", "oak"))
    assert counts(found) == {("N", "oak"): 1}
    write_text(tmp_path, counts(found), heights(found))
    assert (tmp_path / "summary.txt").read_text() == "N/oak\t1\nN\t10.0 m\n"


def test_program(tmp_path):
    def run():
        ran = subprocess.run(
            [sys.executable, "-m", "treesurvey", "trees.csv", str(tmp_path / "out")], capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.splitlines()

    assert run() == ["4 trees"]
    assert run() == ["North oak: +0", "South lime: +0", "South oak: +0", "4 trees"]
