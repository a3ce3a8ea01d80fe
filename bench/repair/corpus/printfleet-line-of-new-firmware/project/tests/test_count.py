from printfleet.count import summarize


def test_pages():
    pages, low, unknown = summarize(["a printed 2 pages for kay\n", "a printed 1 page for kay\n", "\n"])
    assert pages == {"kay": 3}
    assert low == unknown == []


def test_toner():
    _, low, unknown = summarize(["b toner black at 9%", "b toner cyan at 10%", "b toner pink at 3%"])
    assert low == ["b black"]
    assert unknown == ["b toner pink at 3%"]
