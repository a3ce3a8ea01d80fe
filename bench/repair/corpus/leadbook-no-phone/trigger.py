import os
import tempfile

import app as leadbook

leadbook.app.config["DATABASE"] = os.path.join(tempfile.mkdtemp(), "leads.db")
client = leadbook.app.test_client()
client.post("/leads", json={"name": "Ines Adler", "phone": "030 123 45", "company": "Adler GmbH"})
client.post("/leads", json={"name": "Tom Brandt", "source": "fair"})
client.get("/leads", query_string={"source": "fair"})
