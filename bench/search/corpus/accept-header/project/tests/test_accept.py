from accept import choose, matches, parse, quality_of


def test_parse_qualities():
    assert parse("text/html;q=0.8, text/plain; q=0.5") == [("text/html", 0.8), ("text/plain", 0.5)]


def test_quality_is_one_unless_given():
    assert parse("Text/HTML, text/plain;q=0.9") == [("text/html", 1.0), ("text/plain", 0.9)]


def test_parse_nothing():
    assert parse("") == []


def test_matches():
    assert matches("text/*", "text/html")
    assert not matches("text/*", "image/png")


def test_specific_entries_win():
    accepted = [("text/*", 0.9), ("text/html", 0.1)]
    assert quality_of("text/html", accepted) == 0.1


def test_choose_without_header():
    assert choose("", ["application/json", "text/html"]) == "application/json"


def test_choose_nothing_acceptable():
    assert choose("image/png;q=0.5", ["text/html"]) is None


def test_choose_a_type_without_quality():
    assert choose("text/html;q=0.4, application/json", ["text/html", "application/json"]) == "application/json"
