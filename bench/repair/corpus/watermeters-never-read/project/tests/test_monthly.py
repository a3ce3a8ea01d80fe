from watermeters import consumption, store
from watermeters.monthly import report


def test_report():
    connection = store.open_memory()
    connection.execute("insert into meters values ('m', '2c')")
    connection.execute("insert into readings values ('m', '2026-01-01', 10), ('m', '2026-01-02', 30)")
    assert list(report(connection, "2026-01")) == [
        {"flat": "2c", "litres": 40, "peak": "2026-01-02", "missing": 0}
    ]
    assert list(report(connection, "2026-02")) == [{"flat": "2c", "litres": 0, "peak": None, "missing": 0}]


def test_unknown_days():
    rows = [{"day": "a", "litres": None}, {"day": "b", "litres": 3}]
    assert consumption.peak(rows) == "b"
    assert consumption.days_missing(rows) == 1
