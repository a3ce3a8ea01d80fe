from heraldry.web import create_app

create_app().test_client().post(
    "/grants", json={"to": "Borough of Thame", "blazon": "Gules, a lion rampant Or", "fee": "7190.00"}
)
