from herbarium.export import export
from herbarium.lines import species


def test_export(tmp_path):
    path = tmp_path / "out.tsv"
    assert export([{"number": 7, "species": "Urtica dioica"}], path) == 1
    assert path.read_text() == "000007\tUrtica dioica\n"
    assert species([{"species": "b"}, {"species": "a"}, {"species": "b"}]) == ["a", "b"]
