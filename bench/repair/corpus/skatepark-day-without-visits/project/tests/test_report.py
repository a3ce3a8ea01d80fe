from skatepark import report

LINES = ["# turnstile 2", "14:10 P1", "14:40 P2", "", "15:05 P1", "09:00 P7", "09:01 P8"]


def test_day():
    assert report.day(LINES) == report.Day(5, 9, 15)


def test_text():
    assert report.text(report.Day(0, None, None)) == "0 visits"
    assert report.text(report.day(LINES)) == "5 visits, most of them from 9:00, fewest from 15:00"


def test_quietest():
    assert report.quietest_hour({}) is None
