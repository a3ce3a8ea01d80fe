import json

from payhook.app import create_app
from payhook.signature import sign


def post(app, body, signature=None):
  headers = {"X-Signature": signature or sign("s3cret", body)}
  return app.test_client().post("/notices", data=body, headers=headers)


def test_settles():
  app = create_app()
  body = json.dumps({"invoice": "r-1", "cents": 500}).encode()
  post(app, body)
  assert post(app, body).get_json() == {"invoice": "r-1", "paid": 1000}


def test_no_invoice():
  response = post(create_app(), b"[]")
  assert response.status_code == 400
  assert response.content_type == "application/problem+json"
  assert response.get_json()["title"] == "Bad notice"


def test_signature():
  assert post(create_app(), b"{}", "00").status_code == 401
