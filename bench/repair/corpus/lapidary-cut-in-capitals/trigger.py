from lapidary import create_app

create_app().test_client().get("/quote?stone=sapphire&cut=Oval&carats=1.2")
