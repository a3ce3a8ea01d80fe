from accounts.web import create_app


def test_a_mail_that_is_taken():
    client = create_app().test_client()
    client.post("/accounts", json={"mail": "ida@example.com", "name": "Ida"})
    answer = client.post("/accounts", json={"mail": "Ida@Example.com", "name": "Other"})
    assert (answer.status_code, answer.json) == (409, {"error": "mail_taken"})
    assert client.patch("/accounts/1", json={"mail": "ida@example.com"}).json["name"] == "Ida"
    answer = client.post("/accounts", json={"mail": "bo@example.com", "name": "Bo"})
    assert answer.status_code == 201
    assert answer.json["mail"] == "bo@example.com"
