from roster.web import create_app

create_app().test_client().put(
    "/players", data="number,name\n7,Zoë\n".encode("latin-1"), content_type="text/csv"
)
