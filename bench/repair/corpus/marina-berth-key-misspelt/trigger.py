from marina.web import create_app

create_app().test_client().post("/agents/arrivals", data="TERN;P. Aalto;34;6\nGULL;S. Vik;24;4\n")
