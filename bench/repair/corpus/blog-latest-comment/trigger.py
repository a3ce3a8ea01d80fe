from blog import create_app

create_app().test_client().get("/posts/2")
