from birdcount import create_app

create_app().test_client().post("/sightings", data={"species": "teal", "count": "ca. 40", "hours": "1.5"})
