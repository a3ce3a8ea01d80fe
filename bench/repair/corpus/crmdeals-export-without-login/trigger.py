from crm import create_app

create_app().test_client().get("/deals/export.csv")
