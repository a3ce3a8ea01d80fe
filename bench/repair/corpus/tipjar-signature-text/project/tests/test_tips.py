import json

from tipjar.signing import sign
from tipjar.web import create_app


def test_tips():
    client = create_app().test_client()
    body = json.dumps({"name": "Ida", "cents": 300}).encode()
    assert client.post(f"/tips?signature={sign(body)}", data=body).json == {"total": 300}
    assert client.post("/tips", data=body).json == {"error": "signature absent"}
    assert client.post(f"/tips?signature={sign(b'x')}", data=body).status_code == 401
