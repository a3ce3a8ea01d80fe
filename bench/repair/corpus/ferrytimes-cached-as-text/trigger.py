from ferrytimes.app import create_app

client = create_app().test_client()
client.get("/lines/A/next?after=07:30")
client.get("/lines/A/next?after=07:45")
