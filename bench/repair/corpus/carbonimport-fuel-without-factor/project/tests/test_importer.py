from carbon.importer import read

HEAD = "site;date;fuel;litres"


def test_deliveries():
    report = read([HEAD, "LEEDS;2026-01-04;diesel;100", "YORK;2026-01-04;lpg;10,5"])
    assert report.entries == [(1, "2026-01-04", 266.0), (3, "2026-01-04", 16.38)]
    assert str(report) == "2 deliveries, 282.38 kg"


def test_rejected():
    report = read([HEAD, "PARIS;2026-01-04;diesel;100", "HULL;2026-01-04;diesel;many", "HULL;2026-01-05;diesel;1"])
    assert report.rejected == [(2, "unknown site PARIS"), (3, "not a number: many")]
    assert report.total == 2.66
