from shop.web import app

app.test_client().get("/items/top?stars=many")
