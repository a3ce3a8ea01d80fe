from vetfinder.web import app

app.test_client().get("/vets?town=Atlantis")
