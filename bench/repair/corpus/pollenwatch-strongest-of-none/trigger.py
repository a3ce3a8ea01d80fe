from pollenwatch.web import create_app

create_app().test_client().get("/days/2026-01-05")
