from tapwatch.app import create_app

create_app("sqlite://").test_client().get("/kegs/K-0092")
