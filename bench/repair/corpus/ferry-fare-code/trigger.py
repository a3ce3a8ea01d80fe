from ferry.app import create_app

create_app().test_client().get("/passes?ports=hel,sto")
