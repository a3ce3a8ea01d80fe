from surveyexport.web import create_app

create_app().test_client().get("/surveys/7/export?format=xlsx")
