from parcels.app import create_app

create_app().test_client().get("/parcels/p1")
