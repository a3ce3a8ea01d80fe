from homecare.web.app import app

app.test_client().post("/visits/v2/move", json={"day": "2026-07-09"})
