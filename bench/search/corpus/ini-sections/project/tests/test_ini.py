import pytest

from ini import BadLine, dump, parse


def test_settings_without_a_section():
    assert parse("a = 1\nb=2") == {"": {"a": "1", "b": "2"}}


def test_sections():
    text = "debug = no\n\n[server]\nport = 80\n[ client ]\nport = 81\n"
    assert parse(text) == {"": {"debug": "no"}, "server": {"port": "80"}, "client": {"port": "81"}}


def test_section_is_continued():
    assert parse("[a]\nx=1\n[b]\n[a]\ny=2") == {"": {}, "a": {"x": "1", "y": "2"}, "b": {}}


def test_comments():
    assert parse("# hello\n; [no]\na = 1") == {"": {"a": "1"}}


def test_values_keep_what_follows():
    assert parse("formula = a=b")[""] == {"formula": "a=b"}


def test_quotes():
    assert parse("a = ' x '\nb = \"y\"\nc = 'z")[""] == {"a": " x ", "b": "y", "c": "'z"}


def test_bad_line():
    with pytest.raises(BadLine) as caught:
        parse("a = 1\nnonsense")
    assert caught.value.number == 2


def test_dump():
    assert dump({"": {"a": "1"}, "s": {"b": "2"}}) == "a = 1\n[s]\nb = 2"
