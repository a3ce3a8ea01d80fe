from lifts.web import create_app

create_app().test_client().post("/cabins/west/enter", json={"kilos": 90})
