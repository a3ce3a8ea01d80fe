from page_ranges import compact, expand, label


def test_label_of_one_page():
    assert label(4, 4) == "4"


def test_label_of_several_pages():
    assert label(4, 6) == "4-6"


def test_expand():
    assert expand("1-3, 7") == [1, 2, 3, 7]


def test_expand_ignores_empty_parts():
    assert expand("5,, 6 ,") == [5, 6]


def test_no_pages():
    assert compact([]) == ""


def test_compact_unsorted_pages():
    assert compact([9, 2, 1, 3, 7, 10]) == "1-3, 7, 9-10"


def test_compact_one_page():
    assert compact([12]) == "12"


def test_expand_nothing():
    assert expand("") == []
