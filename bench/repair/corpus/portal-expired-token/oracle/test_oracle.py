import datetime as dt

from portal import create_app
from portal.auth import issue

app = create_app()


def get(token):
    return app.test_client().get("/me", headers={"Authorization": f"Bearer {token}"})


def issued(**given):
    with app.app_context():
        return issue("u-1", **given)


def test_expired_tokens_are_refused_in_the_house_form():
    response = get(issued(now=dt.datetime.now(dt.timezone.utc) - dt.timedelta(days=2)))
    assert response.status_code == 401
    assert set(response.get_json()) == {"error"}
    assert response.headers["WWW-Authenticate"].startswith('Bearer error="invalid_token"')


def test_clients_can_tell_them_from_forged_ones():
    response = get(issued(minutes=-1))
    assert "expired" in response.get_json()["error"] or "expired" in response.headers["WWW-Authenticate"].lower()


def test_the_others_are_as_they_were():
    assert get(issued()).get_json() == {"user": "u-1"}
    assert get("a.b.c").get_json() == {"error": "token_invalid"}
    assert get(issued()[:-4] + "AAAA").get_json() == {"error": "token_invalid"}
    assert app.test_client().get("/me").get_json() == {"error": "token_missing"}
    assert app.test_client().get("/status").status_code == 200
