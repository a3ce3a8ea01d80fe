from library import create_app

create_app().test_client().get("/books?page=last")
