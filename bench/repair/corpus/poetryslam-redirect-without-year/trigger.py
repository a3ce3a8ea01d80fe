from slam import create_app

create_app().test_client().post("/slams/2025/autumn/signup", data={"poet": "Noor"})
