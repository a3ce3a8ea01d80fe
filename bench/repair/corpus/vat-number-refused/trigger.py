from vat.app import create_app

create_app().test_client().post("/companies", json={"vat": "FR 99 123456789"})
