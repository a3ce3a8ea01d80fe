from shelter.web import create_app

create_app().test_client().post("/animals/3/adopt", json={"name": "Uma", "mail": "uma@example.org"})
