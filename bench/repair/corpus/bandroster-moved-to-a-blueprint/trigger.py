from bandroster import create_app
from bandroster.store import Player

app = create_app([Player(1, "Inga Dahl", "tuba", away=True), Player(2, "Per Moe", "cornet")])
app.test_client().get("/players/1")
