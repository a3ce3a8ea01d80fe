from datetime import datetime

from keycabinet import web
from keycabinet.cabinet import Cabinet

web.cabinet = Cabinet()
web.cabinet.add("B", 7, "boiler room")
web.cabinet.take("B", 7, "imre", datetime(2026, 3, 2, 8, 0))
web.app.test_client().get("/overdue?at=2026-03-03T09:00")
