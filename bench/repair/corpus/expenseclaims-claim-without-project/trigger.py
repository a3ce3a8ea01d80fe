from expenses import create_app

create_app().test_client().post("/claims", json={"amount": 18.9, "category": "meals", "note": "team lunch"})
