from labbooking import create_app

client = create_app().test_client()
client.post("/devices/SEM-2/calibrated", json={"on": "2026-03-02"}, headers={"X-User": "lea"})
