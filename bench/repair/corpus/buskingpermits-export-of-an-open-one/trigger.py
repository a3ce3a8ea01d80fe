from permits.app import create_app

client = create_app().test_client()
client.post("/permits", json={"performer": "Ana Reyes", "act": "marionettes"})
client.get("/permits.csv")
