from confetti.server import app

app.test_client().get("/campaigns")
