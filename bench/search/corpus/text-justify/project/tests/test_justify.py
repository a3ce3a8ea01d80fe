from justify import justify, lines_of, stretched


def test_nothing():
    assert justify("  ", 10) == []


def test_lines():
    assert lines_of(["to", "be", "or", "not"], 5) == [["to", "be"], ["or"], ["not"]]


def test_last_line_is_ragged():
    assert justify("so it is", 20) == ["so it is"]


def test_single_word():
    assert stretched(["word"], 6) == "word  "


def test_spaces_that_cannot_be_shared_out():
    assert stretched(["a", "b", "c", "d"], 9) == "a  b  c d"


def test_justified_text():
    assert justify("the quick brown fox jumps over", 16) == ["the  quick brown", "fox jumps over"]


def test_long_word():
    assert justify("incomprehensible text", 8) == ["incomprehensible", "text"]
