import os
import tempfile

from bellcam.app import create_app
from bellcam.store import Store

store = Store(os.path.join(tempfile.mkdtemp(), "bellcam.db"))
# What is left of the volume.
store.db.execute("pragma max_page_count = 12")
client = create_app(store).test_client()
for number in range(4):
    client.post("/rings", data=os.urandom(20_000), headers={"X-Door": "front"})
