from datetime import date

from permits.app import create_app
from permits.export import as_csv
from permits.models import Permit


def test_a_permit_that_is_not_granted_yet():
    client = create_app().test_client()
    client.post("/permits", json={"performer": "Ana", "act": "puppets"})
    client.post("/permits", json={"performer": "Kai", "act": "drums"})
    client.post("/permits/2/granted", json={})
    answer = client.get("/permits.csv")
    assert answer.status_code == 200
    lines = answer.get_data(as_text=True).splitlines()
    # Blank, as what else is not there yet.
    assert lines[1] == f"1;Ana;puppets;{date.today():%d.%m.%Y};;;"
    assert lines[2].startswith("2;Kai;drums;") and lines[2].endswith(";15.00")
    assert len(lines) == 3


def test_paid_before_it_is_granted():
    permit = Permit(id=9, performer="X", act="y", asked_on=date(2024, 12, 31), paid_on=date(2025, 1, 2), fee=0.0)
    assert as_csv([permit]).splitlines()[1] == "9;X;y;31.12.2024;02.01.2025;;0.00"
    permit.valid_until = date(2025, 2, 3)
    assert as_csv([permit]).splitlines()[1] == "9;X;y;31.12.2024;02.01.2025;03.02.2025;0.00"
