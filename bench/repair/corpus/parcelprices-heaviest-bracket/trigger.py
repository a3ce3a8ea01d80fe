from prices.web import create_app

create_app().test_client().get("/price?zone=abroad&grams=31500")
