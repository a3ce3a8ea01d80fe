from plantshop import create_app

create_app().test_client().get("/orders?per_page=all")
