import pytest

from ini import BadLine, dump, parse, unquote


@pytest.mark.parametrize("title", ["[s]", "  [s]", "[ s ]  "])
@pytest.mark.parametrize("gap", ["", "\n", "\n# c\n\n"])
def test_sections(title, gap):
    assert parse(f"{title}\n{gap}K = V{gap}") == {"": {}, "s": {"k": "V"}}


def test_title_with_a_sign():
    assert parse("[a=b]\nc=d") == {"": {}, "a=b": {"c": "d"}}
    assert parse("k = [x]") == {"": {"k": "[x]"}}


def test_empty_title():
    assert parse("[s]\na=1\n[]\nb=2") == {"": {"b": "2"}, "s": {"a": "1"}}


@pytest.mark.parametrize(("text", "number"), [("= 1", 1), ("\n\n[s", 3), ("[s]\n[t]\nword", 3), ("#\nx]", 2)])
def test_bad_lines(text, number):
    with pytest.raises(BadLine) as caught:
        parse(text)
    assert caught.value.number == number


@pytest.mark.parametrize(
    ("value", "plain"),
    [("", ""), ("'", "'"), ("''", ""), ("'a\"", "'a\""), ("\"a'b\"", "a'b"), ("xax", "xax")],
)
def test_unquote(value, plain):
    assert unquote(value) == plain


def test_round_trip():
    sections = {"": {"a": "1"}, "x": {}, "y y": {"b": "2 3", "c": ""}}
    assert parse(dump(sections)) == sections


def test_last_value_stays():
    assert parse("a=1\nA=2\na =") == {"": {"a": ""}}
