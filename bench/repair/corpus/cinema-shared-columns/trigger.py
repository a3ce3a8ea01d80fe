from cinema.web import create_app

client = create_app().test_client()
client.get("/screenings?with=free")
client.get("/screenings?with=free")
