from rowing.web import create_app

create_app().test_client().get("/clubs/Leander/boats")
