from choreboard import create_app

app = create_app()
client = app.test_client()
client.post("/chores", json={"title": "Windows", "who": "Kim", "due": "2026-05-09"})
client.post("/chores", json={"title": "Attic", "who": "Kim"})
client.post("/chores", json={"title": "Stairs", "who": "Rui", "due": "2026-05-07"})
client.get("/people/Kim/next")
