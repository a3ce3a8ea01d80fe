from brackets import depth, first_problem, is_balanced


def test_no_brackets():
    assert is_balanced("plain")


def test_balanced():
    assert is_balanced("f(a[1], {b: (2)})")


def test_wrong_partner():
    assert first_problem("(a]") == 2


def test_closed_too_often():
    assert first_problem("a)") == 1


def test_unclosed():
    assert first_problem("f(a, b") == 1
    assert not is_balanced("[[]")


def test_quoted_brackets_do_not_count():
    assert is_balanced("f(')')")


def test_depth():
    assert depth("a(b[c](d))") == 2
