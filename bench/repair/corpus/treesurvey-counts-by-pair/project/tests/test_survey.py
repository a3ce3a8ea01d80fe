import json

from treesurvey.compare import changes, load_counts
from treesurvey.summary import counts, heights
from treesurvey.write import write_text

TREES = [
    {"district": "N", "species": "oak", "height": "4"},
    {"district": "N", "species": "oak", "height": "5"},
    {"district": "S", "species": "fir", "height": "9"},
]


def test_summary(tmp_path):
    assert heights(TREES) == {"N": 4.5, "S": 9.0}
    write_text(tmp_path, counts(TREES), heights(TREES))
    assert (tmp_path / "summary.txt").read_text().splitlines() == ["N/oak\t2", "S/fir\t1", "N\t4.5 m", "S\t9.0 m"]


def test_compare(tmp_path):
    file = tmp_path / "summary.json"
    file.write_text(json.dumps({"counts": {"N/oak": 3}}))
    assert changes(load_counts(file), counts(TREES)) == {("N", "oak"): -1, ("S", "fir"): 1}
