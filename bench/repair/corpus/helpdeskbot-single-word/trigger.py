from bot.server import create_app

create_app().test_client().post("/message", json={"user": "pat", "text": "!assign 17"})
