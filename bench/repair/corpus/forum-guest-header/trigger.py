from forum import create_app

create_app().test_client().get("/threads/2", headers={"User-Agent": "Googlebot/2.1"})
