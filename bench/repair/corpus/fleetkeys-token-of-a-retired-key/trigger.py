from jose import jwt

from fleetkeys.app import app

token = jwt.encode({"sub": "van-12"}, "key-of-2024", algorithm="HS256", headers={"kid": "2024-1"})
app.test_client().get("/vehicles/van-12/route", headers={"Authorization": f"Bearer {token}"})
