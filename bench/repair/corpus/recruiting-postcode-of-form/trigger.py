from recruiting.web import create_app

create_app().test_client().post(
    "/apply", data={"name": "Jo Lindt", "street": "Am Markt 3", "zip": "8004", "city": "Zürich"}
)
