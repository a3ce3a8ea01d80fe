from trendingclips import create_app

create_app().test_client().get("/trending")
