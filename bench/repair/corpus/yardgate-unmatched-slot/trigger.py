from yardgate.web import create_app

create_app().test_client().post("/moves", json={"container": "MSKU 123456-7", "slot": "B-12-3"})
