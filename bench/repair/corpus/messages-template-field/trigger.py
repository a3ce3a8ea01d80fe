from messages.web import create_app

create_app().test_client().post("/preview/review", json={"shop": "Acme", "name": "Bo", "number": "9"})
