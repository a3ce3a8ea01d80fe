from airships.web import create_app

create_app().test_client().get("/ships/nimbus")
