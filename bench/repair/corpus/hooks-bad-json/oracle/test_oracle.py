from hooks.app import app


def test_text_that_is_no_json_is_refused():
    client = app.test_client()
    for data in ("event=push", "", "{'a': 1}"):
        assert client.post("/hooks/mail", data=data).status_code == 400
    assert client.post("/hooks/mail", data='{"event": "in"}').status_code == 202
