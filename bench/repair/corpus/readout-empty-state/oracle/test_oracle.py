import pytest

from readout import __main__, state


@pytest.mark.parametrize("text", ["", "\n", '{"m-4": 1'])
def test_a_broken_file_counts_as_empty(tmp_path, text, capsys):
    (tmp_path / "last.json").write_text(text)
    assert state.last(tmp_path) == {}
    __main__.main(tmp_path)
    assert capsys.readouterr().out == "m-4 120\nm-5 77\n"
    assert state.last(tmp_path) == {"m-4": 120, "m-5": 77}


def test_the_others_are_as_they_were(tmp_path):
    assert state.last(tmp_path) == {}
    state.keep(tmp_path, {"a": 1})
    assert state.last(tmp_path) == {"a": 1}
