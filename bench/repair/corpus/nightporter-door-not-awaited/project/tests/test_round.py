import asyncio

from nightporter.doors import Doors
from nightporter.report import Report
from nightporter.round import check, count


def test_check():
    doors = Doors({"a": "open", "b": "locked"})
    report = Report()
    asyncio.run(check(doors, report))
    assert report.lines == ["a: was open"]
    assert asyncio.run(count(doors)) == {"locked": 2}


def test_report():
    report = Report()
    report.ok = True
    assert str(report) == "all locked"
