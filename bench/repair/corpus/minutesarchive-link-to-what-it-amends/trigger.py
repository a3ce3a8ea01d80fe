from minutes import create_app

create_app().test_client().get("/minutes/2025/9")
