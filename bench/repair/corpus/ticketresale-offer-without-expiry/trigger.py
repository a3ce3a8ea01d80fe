from resale.app import app

app.test_client().get("/offers?sort=expires")
