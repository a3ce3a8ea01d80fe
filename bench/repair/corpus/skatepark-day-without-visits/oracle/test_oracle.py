from skatepark import report
from skatepark.__main__ import main


def test_nobody_came(capsys):
    assert report.day(["# x"]) == report.Day(0, None, None)
    main("logs/2026-01-06.log")
    assert capsys.readouterr().out == "0 visits\n"


def test_busiest():
    assert report.busiest_hour({}) is None
    assert report.busiest_hour({12: 4, 8: 4, 9: 1}) == 8
    assert report.busiest_hour({0: 3}) == 0
