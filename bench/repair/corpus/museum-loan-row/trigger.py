from museum.web import create_app

create_app().test_client().get("/loans/31")
