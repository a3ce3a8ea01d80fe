import pytest

from cherries.crates import crate
from cherries.message import parse
from cherries.trace import main


@pytest.mark.parametrize("name", ["X-Crate-Id", "x-crate-id", "X-CRATE-ID"])
def test_crates_in_any_case(name):
    message = parse(f"POST /crates HTTP/1.1\n{name}: 12\nContent-Type: text/plain\n\n3.5\n")
    assert crate(message) == {"id": 12, "kilos": 3.5, "type": "text/plain"}


def test_the_log(capsys):
    main("logs/call.txt")
    assert "7716" in capsys.readouterr().out


def test_a_crate_without_a_number_is_still_an_error():
    with pytest.raises((KeyError, TypeError, ValueError)):
        crate(parse("POST /crates HTTP/1.1\n\n3.5\n"))
    assert parse("GET / HTTP/1.1\nA-B: c\n\n").headers["a-b"] == "c"
