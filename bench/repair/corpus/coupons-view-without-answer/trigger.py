from coupons.web import create_app

create_app().test_client().post("/coupons/redeem", json={"code": "SUMMER"})
