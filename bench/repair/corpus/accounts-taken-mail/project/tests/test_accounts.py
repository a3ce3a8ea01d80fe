from accounts.web import create_app


def test_accounts():
    client = create_app().test_client()
    assert client.post("/accounts", json={"mail": "Ida@example.com", "name": "Ida"}).json["mail"] == "ida@example.com"
    client.post("/accounts", json={"mail": "bo@example.com", "name": "Bo"})
    answer = client.patch("/accounts/2", json={"mail": "IDA@example.com"})
    assert (answer.status_code, answer.json) == (409, {"error": "mail_taken"})
    assert client.patch("/accounts/9", json={"mail": "x@example.com"}).status_code == 404
