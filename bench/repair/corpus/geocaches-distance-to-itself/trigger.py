from geocaches.api import app

app.test_client().get("/near?lat=50.67&lon=9.09&km=5")
