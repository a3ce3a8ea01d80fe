from apikeys.app import create_app

create_app().test_client().get("/jobs", headers={"X-Api-Key": "schlüssel"})
