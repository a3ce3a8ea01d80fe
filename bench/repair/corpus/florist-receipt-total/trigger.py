from florist import create_app

create_app().test_client().get("/orders/11/receipt")
