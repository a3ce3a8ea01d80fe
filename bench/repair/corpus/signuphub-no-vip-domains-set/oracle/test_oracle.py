from signuphub.app import create_app
from signuphub.settings import Settings


def test_no_domain_is_vip_where_none_is_set():
    client = create_app({"SIGNUP_BLOCKED": "mailinator.com"}).test_client()
    response = client.post("/signups", json={"email": "pia@uni.example"})
    assert response.status_code == 201
    assert response.json == {"list": "beta", "vip": False, "place": 1}
    assert client.post("/signups", json={"email": "x@mailinator.com"}).status_code == 403


def test_settings():
    assert not Settings({}).vip_domains()
    assert Settings({"SIGNUP_VIP": "A.example,,b.example "}).vip_domains() == {"a.example", "b.example"}
    assert not Settings({}).blocked_domains()
