from coupons.web import create_app

client = create_app().test_client()


def test_redeem():
    assert client.post("/coupons/redeem", json={"code": "spring"}).json == {"code": "SPRING", "percent": 10}
    assert client.post("/coupons/redeem", json={"code": "gone"}).status_code == 409
    assert client.post("/coupons/redeem", json={}).json == {"error": "code_missing"}


def test_show():
    assert client.get("/coupons/x").json == {"error": "unknown_coupon"}
