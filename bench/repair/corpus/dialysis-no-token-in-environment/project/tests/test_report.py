from contextlib import contextmanager
from types import SimpleNamespace

from dialysis import register
from dialysis.report import rows
from dialysis.settings import from_environment


def test_rows():
    assert rows([{"patient": "p", "start": 10, "end": 250}]) == [{"patient": "p", "minutes": 240}]


def test_token(monkeypatch):
    monkeypatch.setenv("REGISTER_TOKEN", "t-1")
    sent = []

    @contextmanager
    def open_(request, timeout):
        sent.append(request)
        yield SimpleNamespace(status=202)

    assert register.send(from_environment(), [], open_) == 202
    assert sent[0].headers["Authorization"] == "Bearer t-1"
