from bonsai.server import app

app.test_client().get("/trees?species=juniper&sort=age")
