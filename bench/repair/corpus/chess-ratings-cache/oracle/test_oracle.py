import json
import shutil

from chess import cache, rating, worker


def test_what_was_saved_is_loaded(tmp_path):
    cache.save(tmp_path, {5: 1700, 6: 1400})
    assert cache.load(tmp_path) == {5: 1700, 6: 1400}


def test_a_round(tmp_path, capsys):
    shutil.copytree("spool", tmp_path / "spool")
    worker.main(tmp_path / "spool")
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in printed] == ["17", "23", "31", "40"]
    assert printed[0] == "17 1844"
    worker.main(tmp_path / "spool")
    assert len(json.loads((tmp_path / "spool" / "ratings.json").read_text())) == 4


def test_the_others_are_as_they_were():
    assert rating.apply({1: 1500}, {"white": 1, "black": 2, "score": "1/2"}) == {1: 1500, 2: 1500}
