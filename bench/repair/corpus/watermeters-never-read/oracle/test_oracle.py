from watermeters import consumption, store
from watermeters.monthly import main, report


def rows(*litres):
    return [{"day": f"d{number}", "litres": one} for number, one in enumerate(litres)]


def test_days_without_reading_do_not_count():
    assert consumption.total(rows(80, None, 95)) == 175
    assert consumption.total(rows(None, 5)) == 5
    assert consumption.total(rows(None)) == 0


def test_the_rest():
    assert consumption.total(rows(0, 7)) == 7
    assert consumption.days_missing(rows(1, None, None)) == 2
    second = list(report(store.open_memory("data/readings.sql"), "2026-04"))[1]
    assert second == {"flat": "1b", "litres": 175, "peak": "2026-04-03", "missing": 1}


def test_program(capsys):
    main(["data/readings.sql", "2026-04"])
    assert "175 l" in capsys.readouterr().out
