from freightcalc.app import app

app.test_client().get("/quote?country=IS&kilos=3")
