import subprocess
import sys

import pytest

from accesslog.parse import Reader, parse_line


def line(request):
    return f'203.0.113.9 - - [04/Mar/2026:09:12:01 +0000] "{request}" 400 150 "-" "-"'


@pytest.mark.parametrize("request_line", ["\\x16\\x03\\x01", "", "-", "   "])
def test_lines_without_a_target_are_counted(request_line):
    reader = Reader()
    hits = list(reader.read([line(request_line), line("GET /a HTTP/1.1")]))
    assert [hit.path for hit in hits] == ["/a"]
    assert reader.unreadable == 1


def test_the_report():
    run = subprocess.run([sys.executable, "-m", "accesslog", "logs/access.log"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert lines[0] == "3 hits of 2 hosts, 6 kB"
    assert lines[-1] == "2 lines could not be read"
    assert "busiest hour: 09 (2)" in lines


def test_the_others():
    hit = parse_line(line("POST /x%20y?z HTTP/2"))
    assert (hit.method, hit.path, hit.agent) == ("POST", "/x y", None)
    assert parse_line(line("GET /old")).path == "/old"
    assert parse_line(line("GET /a HTTP/1.1").replace("Mar", "Foo")) is None
