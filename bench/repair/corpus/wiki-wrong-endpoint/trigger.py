from wiki import create_app

create_app().test_client().get("/wiki/home")
