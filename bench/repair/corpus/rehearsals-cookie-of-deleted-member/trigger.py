from rehearsals import create_app

app = create_app()
client = app.test_client()
client.post("/login", data={"email": "lou@band.example", "pin": "4417"})
app.members.remove(2)
client.get("/calendar")
