from snooker.app import app

app.test_client().get("/players/abe/export?format=json")
