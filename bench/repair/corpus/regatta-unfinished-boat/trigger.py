from regatta.web import create_app

create_app().test_client().get("/races/autumn/speeds")
