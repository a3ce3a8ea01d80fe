import time

from courier import create_app

create_app().test_client().post("/messages/later", json={"to": "ada@example.org", "text": "Come by"})
time.sleep(0.5)
