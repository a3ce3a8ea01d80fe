from signuphub.app import create_app

ENV = {"SIGNUP_BLOCKED": "spam.example, mailinator.com", "SIGNUP_VIP": "Partner.example"}


def post(client, email):
    return client.post("/signups", json={"email": email})


def test_waiting():
    client = create_app(ENV).test_client()
    assert post(client, "a@x.example").json == {"list": "beta", "vip": False, "place": 1}
    assert post(client, "b@x.example").json["place"] == 2


def test_vip():
    assert post(create_app(ENV).test_client(), "c@partner.example").json["vip"] is True


def test_refused():
    client = create_app(ENV).test_client()
    assert post(client, "x@spam.example").status_code == 403
    assert post(client, "nobody").status_code == 400


def test_nothing_blocked():
    assert post(create_app({"SIGNUP_VIP": ""}).test_client(), "x@spam.example").status_code == 201
