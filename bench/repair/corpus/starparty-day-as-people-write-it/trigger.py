from starparty.app import create_app

create_app().test_client().get("/slots?telescope=solar&day=14.08.2025&people=3")
