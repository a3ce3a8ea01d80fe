from gifts import signing
from gifts.web import create_app

body = b'{"gift": 4471}'
headers = {"X-Signature": signing.sign("shop", body), "Content-Type": "application/json"}
create_app().test_client().post("/hooks/shop", data=body, headers=headers)
