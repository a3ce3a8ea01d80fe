import os
import tempfile

import coursebook

coursebook.app.config["DATABASE"] = os.path.join(tempfile.mkdtemp(), "coursebook.db")
client = coursebook.app.test_client()
client.post("/courses", json={"title": "Spanish A1", "seats": 14})
for _ in range(2):
    client.post("/courses/1/enrolments", json={"email": "lina@example.org", "name": "Lina"})
