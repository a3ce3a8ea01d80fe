from shiftkpi.model import Store
from shiftkpi.report import line, report


def test_line():
    assert line(Store("Harbour", 18250.5, 17500, 920)) == "Harbour        18,250.50   17,500.00     104%       920"
    assert line(Store("Station", 9411.2, 12000)).endswith("78%         -")


def test_report():
    lines = report(3, [Store("A", 1, 2, 3), Store("B", 2, 2, 3)]).splitlines()
    assert lines[0] == "Week 3"
    assert lines[2].startswith("B")
    assert lines[-1].endswith(" 3.00")
