from soundindex.index import by_tag, write


def test_index(tmp_path):
    index = by_tag([{"file": "b", "tags": ["x"]}, {"file": "a", "tags": ["x", "y"]}])
    assert index == {"x": ["a", "b"], "y": ["a"]}
    write(index, tmp_path / "i.jsonl")
    assert (tmp_path / "i.jsonl").read_text().splitlines()[1] == '{"tag": "y", "files": ["a"]}'
