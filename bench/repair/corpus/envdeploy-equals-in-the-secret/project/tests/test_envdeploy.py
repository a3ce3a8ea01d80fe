import pytest

from envdeploy.diff import Change, compare
from envdeploy.envfile import BadLine, read_env
from envdeploy.masks import masked


def env(tmp_path, text):
    path = tmp_path / "a.env"
    path.write_text(text)
    return str(path)


def test_read(tmp_path):
    text = "# x\n\nA=1\nexport B = 'two words'\nC=\n"
    assert read_env(env(tmp_path, text)) == {"A": "1", "B": "two words", "C": ""}


def test_bad_line(tmp_path):
    with pytest.raises(BadLine, match=":2: not NAME=VALUE"):
        read_env(env(tmp_path, "A=1\nhello\n"))


def test_compare():
    assert compare({"A": "1", "B": "2"}, {"B": "3", "C": "4"}) == [
        Change("+", "A", "1"),
        Change("~", "B", "2"),
        Change("-", "C", "4"),
    ]


def test_masks():
    assert masked("API_TOKEN", "abcdefgh") == "ab***"
    assert masked("PORT", "80") == "80"
