from datetime import datetime

import pytest

from keycabinet import web
from keycabinet.cabinet import Cabinet, KeyIsOut
from keycabinet.views import row_of


def test_the_reminders():
    web.cabinet = Cabinet()
    web.cabinet.add("B", 7, "boiler room")
    web.cabinet.add("A", 12, "roof")
    web.cabinet.take("B", 7, "imre", datetime(2026, 3, 2, 8))
    web.cabinet.take("A", 12, "ana", datetime(2026, 3, 1, 8))
    answer = web.app.test_client().get("/overdue?at=2026-03-03T09:30")
    assert answer.status_code == 200
    assert answer.json == [
        "ana: please bring back A12 (roof), out for 49 hours",
        "imre: please bring back B07 (boiler room), out for 25 hours",
    ]


def test_the_label_elsewhere():
    cabinet = Cabinet()
    hook = cabinet.add("C", 3, "attic")
    assert row_of(hook) == {"hook": "C03", "room": "attic", "state": "here"}
    cabinet.take("C", 3, "bo", datetime(2026, 1, 1))
    with pytest.raises(KeyIsOut, match="C03 is with bo"):
        cabinet.take("C", 3, "cy", datetime(2026, 1, 1))
