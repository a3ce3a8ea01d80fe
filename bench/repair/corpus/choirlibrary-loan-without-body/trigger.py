from choirlibrary.app import create_app

create_app().test_client().post("/scores/s1/loans", data="singer=Ruth")
