from claimsdesk.app import create_app
from claimsdesk.db import connect
from claimsdesk.repo import Claims


def test_the_worklist_shows_each_state():
    claims = Claims(connect())
    claims.add("P1", "Otto", 5000, "2026-01-02", state="expert")
    claims.add("P2", "Ida", 7000, "2026-01-01", clerk="jo")
    claims.add("P3", "Kai", 9000, "2025-01-01", clerk="jo", state="closed")
    client = create_app(claims).test_client()
    assert client.get("/claims").get_json() == [
        {"id": 2, "policy": "P2", "holder": "Ida", "amount": "70.00 EUR", "filed": "2026-01-01", "state": "Open"},
        {"id": 1, "policy": "P1", "holder": "Otto", "amount": "50.00 EUR", "filed": "2026-01-02", "state": "With the expert"},
    ]
    assert [one["state"] for one in client.get("/clerks/jo/claims").get_json()] == ["Closed", "Open"]
    claims.note(1, "photos asked for")
    assert client.get("/claims/1").get_json()["notes"] == ["photos asked for"]
    assert client.get("/claims/9").status_code == 404
