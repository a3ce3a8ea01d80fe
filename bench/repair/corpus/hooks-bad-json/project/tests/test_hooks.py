from hooks.app import app


def test_stores_events():
    response = app.test_client().post("/hooks/forge", data='{"event": "push"}')
    assert response.status_code == 202


def test_unknown_source():
    assert app.test_client().post("/hooks/x", data="{}").status_code == 404
