from courts import create_app

create_app().test_client().get("/surfaces/carpet/courts")
