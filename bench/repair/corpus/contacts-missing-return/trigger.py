from crm.app import create_app

create_app().test_client().post(
    "/contacts", json={"name": "Zoe", "town": "Lyon", "phone": "+33 4 72 00 00 00"}
)
