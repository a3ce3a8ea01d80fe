from accesslog.parse import Reader, parse_line, path_of
from accesslog.report import Report, render, size

LINE = '203.0.113.9 - ana [04/Mar/2026:09:12:01 +0000] "get /a?b=1 HTTP/1.1" 503 - "-" "curl"'


def test_parse():
    hit = parse_line(LINE)
    assert (hit.method, hit.path, hit.status, hit.size, hit.user, hit.referrer) == ("GET", "/a", 503, 0, "ana", None)
    assert parse_line("hello") is None


def test_reader():
    reader = Reader()
    assert len(list(reader.read([LINE, "", "x"]))) == 1
    assert reader.unreadable == 1


def test_report():
    report = Report()
    report.add(parse_line(LINE))
    assert "error 503: GET /a" in render(report, 3)
    assert size(12_500_000) == "12 MB"
    assert path_of("?x") == "/"
