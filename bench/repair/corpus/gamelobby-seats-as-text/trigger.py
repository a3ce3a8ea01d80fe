from lobby.web import create_app

create_app().test_client().get("/games?free=2")
