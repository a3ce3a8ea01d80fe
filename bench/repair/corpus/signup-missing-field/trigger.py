from newsletter import create_app

create_app().test_client().post("/subscribers", json={"language": "fr"})
