from readout import __main__, state


def test_names(tmp_path):
    assert state.names(tmp_path) == {}
    (tmp_path / "names.json").write_text("{")
    assert state.names(tmp_path) == {}


def test_last(tmp_path, capsys):
    assert state.last(tmp_path) == {}
    state.keep(tmp_path, {"m-4": 100})
    __main__.main(tmp_path)
    assert capsys.readouterr().out == "m-4 20\nm-5 77\n"
    assert state.last(tmp_path)["m-4"] == 120
