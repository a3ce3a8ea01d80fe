from unsublinks.web import app

app.test_client().get("/u/7d0a1c1e-58f2-4f0c-9b")
