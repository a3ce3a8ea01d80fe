from orienteering.app import app

app.test_client().post("/races/7/splits", data="1. Ada Lind, thirty-one minutes\n2. Bo Ek, 33 min", content_type="text/plain")
