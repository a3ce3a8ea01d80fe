from coupons.store import COUPONS
from coupons.web import create_app

client = create_app().test_client()


def test_unknown_codes_are_answered_as_the_other_view_does():
    for code in ("SUMMER", "x"):
        response = client.post("/coupons/redeem", json={"code": code})
        assert (response.status_code, response.json) == (404, {"error": "unknown_coupon"})


def test_others():
    before = COUPONS["SPRING"].left
    assert client.post("/coupons/redeem", json={"code": "SPRING"}).status_code == 200
    assert COUPONS["SPRING"].left == before - 1
    assert client.post("/coupons/redeem", json={"code": "GONE"}).json == {"error": "used_up"}
