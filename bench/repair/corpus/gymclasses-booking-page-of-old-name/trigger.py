from gymclasses import create_app

create_app().test_client().get("/classes/2")
