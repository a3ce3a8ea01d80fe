from directory.web import create_app

create_app().test_client().get("/people/2/badge")
