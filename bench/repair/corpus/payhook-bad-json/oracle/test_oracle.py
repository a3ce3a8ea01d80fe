import json

import pytest

from payhook.app import create_app
from payhook.signature import sign


def post(app, body, signature=None):
    return app.test_client().post("/notices", data=body, headers={"X-Signature": signature or sign("s3cret", body)})


@pytest.mark.parametrize("body", [b"invoice=r-9&cents=1200", b"", b"{", b'{"invoice": r-9}'])
def test_what_is_no_json_is_refused_as_a_problem(body):
    app = create_app()
    response = post(app, body)
    assert response.status_code == 400
    assert response.content_type == "application/problem+json"
    assert set(response.get_json()) == {"title", "status", "detail"}
    assert response.get_json()["status"] == 400
    assert app.ledger.paid == {}


def test_the_others_are_as_they_were():
    app = create_app()
    assert post(app, json.dumps({"invoice": "a", "cents": 3}).encode()).get_json() == {"invoice": "a", "paid": 3}
    assert post(app, b'{"invoice": "a", "cents": 0}').get_json()["detail"] == "cents must be a positive whole number"
    assert post(app, b'{"cents": 1}').get_json()["detail"] == "The notice names no invoice"
    assert post(app, b"{", "00").status_code == 401
