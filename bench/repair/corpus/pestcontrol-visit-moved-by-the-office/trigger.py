from pestcontrol.web import create_app

client = create_app().test_client()
client.post("/visits", json={"customer": "Bakery Kern", "language": "de", "at": "2025-09-01T07:00"})
client.put("/visits/1", json={"at": "2025-09-03T07:30"})
