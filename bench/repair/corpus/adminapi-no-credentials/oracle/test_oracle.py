from adminapi import accounts
from adminapi.app import create_app

client = create_app().test_client()


def test_nobody_locks_without_credentials():
    accounts.find(7)["locked_by"] = None
    for path in ("/admin/accounts/7/lock", "/admin/accounts/8/lock"):
        response = client.post(path)
        assert response.status_code == 401
        assert response.json == {"error": "unauthorized", "message": "credentials needed"}
    assert client.post("/admin/accounts/7/lock", headers={"Authorization": "Bearer x"}).status_code == 401
    assert accounts.find(7)["locked_by"] is None


def test_others():
    assert client.post("/admin/accounts/7/lock", auth=("ops", "s3cret")).json["locked_by"] == "ops"
    assert client.post("/admin/accounts/8/lock", auth=("ops", "s3cret")).status_code == 404
