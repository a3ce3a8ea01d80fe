from carbon.importer import read

HEAD = "site;date;fuel;litres"


def test_a_fuel_without_factor_is_rejected_and_the_rest_is_read():
    report = read([HEAD, "HULL;2026-01-09;hvo;800", "LEEDS;2026-01-10;diesel;100", "YORK;2026-01-11;wood;1"])
    assert report.entries == [(1, "2026-01-10", 266.0)]
    assert [number for number, _ in report.rejected] == [2, 4]
    # The wording is free; a reason there must be.
    assert all(isinstance(reason, str) and reason for _, reason in report.rejected)
    assert str(report).splitlines()[0] == "1 deliveries, 266.0 kg"


def test_the_other_refusals_are_as_they_were():
    report = read([HEAD, "PARIS;2026-01-04;diesel;100", "HULL;2026-01-04;diesel;many"])
    assert report.rejected == [(2, "unknown site PARIS"), (3, "not a number: many")]
    assert read([HEAD, "HULL;2026-01-04;kerosene;0"]).entries == [(2, "2026-01-04", 0.0)]
