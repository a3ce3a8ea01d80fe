from bakery.web import create_app

create_app().test_client().get("/goods/rye?when=evening", headers={"Accept-Language": "de-AT,de;q=0.9"})
