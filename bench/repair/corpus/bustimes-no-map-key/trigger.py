from bustimes import create_app

create_app().test_client().get("/stops/14")
