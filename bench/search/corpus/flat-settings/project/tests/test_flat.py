from flat import flatten


def test_flat():
    assert flatten({"a": 1, "b": 2}) == {"a": 1, "b": 2}


def test_one_level():
    assert flatten({"db": {"host": "h", "port": 1}}) == {"db.host": "h", "db.port": 1}


def test_deeper():
    assert flatten({"a": {"b": {"c": 1, "d": {"e": 2}}}}) == {"a.b.c": 1, "a.b.d.e": 2}
