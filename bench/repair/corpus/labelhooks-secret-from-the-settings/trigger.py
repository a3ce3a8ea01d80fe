from labelhooks.wsgi import app

app.test_client().post(
    "/hooks/carrier",
    json={"parcel": "JD0140", "state": "delivered"},
    headers={"X-Carrier-Signature": "5f0c2b77"},
)
