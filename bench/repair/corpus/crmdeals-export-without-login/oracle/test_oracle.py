from crm import create_app


def test_the_export_sends_a_stranger_to_the_login():
    client = create_app().test_client()
    answer = client.get("/deals/export.csv")
    assert answer.status_code == 302
    assert answer.location.startswith("/auth/login")
    back = client.post(answer.location, data={"user": "2"}, follow_redirects=True)
    if "next" in answer.location:
        assert "Umbrella" in back.text


def test_a_user_who_is_gone_is_a_stranger():
    client = create_app().test_client()
    client.post("/auth/login", data={"user": "99"})
    assert client.get("/deals/export.csv").status_code == 302


def test_the_others_are_as_they_were():
    client = create_app().test_client()
    client.post("/auth/login", data={"user": "1"})
    assert len(client.get("/deals/export.csv").text.splitlines()) == 3
    assert client.get("/deals/2").json["customer"] == "Hooli"
