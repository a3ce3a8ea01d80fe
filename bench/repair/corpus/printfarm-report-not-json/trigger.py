from printfarm.server import app

app.test_client().post("/printers/p3/progress", data='{"job": "lid", "percent": 4', content_type="text/plain")
