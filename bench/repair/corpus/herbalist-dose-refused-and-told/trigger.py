from herbalist.web import create_app

create_app().test_client().post("/orders", json={"herbs": {"sage": 2.0, "valerian": 12.5}})
