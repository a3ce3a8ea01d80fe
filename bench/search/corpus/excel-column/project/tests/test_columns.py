from columns import column_name


def test_first():
    assert column_name(1) == "A"


def test_last():
    assert column_name(26) == "Z"


def test_beyond():
    assert column_name(28) == "AB"
