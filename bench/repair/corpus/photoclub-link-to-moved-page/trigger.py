from photoclub import create_app

create_app().test_client().get("/albums/42")
