from datetime import date, timedelta

import pytest

from permits.app import create_app
from permits.export import HEAD, as_csv
from permits.models import Permit


@pytest.fixture
def client():
    return create_app().test_client()


def test_permit(client):
    number = client.post("/permits", json={"performer": "Les Trois", "act": "tuba"}).get_json()["id"]
    granted = client.post(f"/permits/{number}/granted", json={"fee": 20}).get_json()
    until = date.today() + timedelta(days=90)
    assert granted == {"valid_until": until.isoformat()}
    line = client.get("/permits.csv").get_data(as_text=True).splitlines()[1]
    assert line == f"{number};Les Trois;tuba;{date.today():%d.%m.%Y};;{until:%d.%m.%Y};20.00"


def test_export():
    permit = Permit(
        id=4,
        performer="Pia; Bo",
        act="fire",
        asked_on=date(2025, 3, 1),
        paid_on=date(2025, 3, 9),
        valid_until=date(2025, 6, 1),
    )
    assert as_csv([permit]).splitlines() == [
        ";".join(HEAD),
        '4;"Pia; Bo";fire;01.03.2025;09.03.2025;01.06.2025;',
    ]


def test_refused(client):
    assert client.post("/permits", json={"performer": "x"}).status_code == 422
    assert client.post("/permits/99/paid").status_code == 404
