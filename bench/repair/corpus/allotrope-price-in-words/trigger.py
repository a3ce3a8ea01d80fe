from market import create_app

create_app().test_client().get("/samples?element=Bi&max_price=cheap")
