import os
import tempfile

from fleetlog.app import create_app
from fleetlog.store import Store

store = Store(os.path.join(tempfile.mkdtemp(), "fleet.db"))
# A volume of a few pages, as full as it can be.
pages = store.connection.execute("pragma page_count").fetchone()[0]
store.connection.execute(f"pragma max_page_count = {pages}")
client = create_app(store).test_client()
for number in range(400):
    position = {"van": f"HH-VX {number:04d}", "lat": 53.55, "lon": 9.99, "at": f"2026-03-01T08:{number % 60:02d}:00Z"}
    if client.post("/positions", json=position).status_code == 500:
        break
