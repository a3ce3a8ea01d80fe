from cellar.web import create_app

create_app().test_client().get("/bottles?sort=vintage")
