from dive.app import create_app

create_app().test_client().post("/divers", json={"name": "Noa", "level": "discover", "rental": ["fins"]})
