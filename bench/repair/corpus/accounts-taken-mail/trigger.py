from accounts.web import create_app

client = create_app().test_client()
client.post("/accounts", json={"mail": "ida@example.com", "name": "Ida"})
client.post("/accounts", json={"mail": "Ida@Example.com", "name": "Ida B."})
