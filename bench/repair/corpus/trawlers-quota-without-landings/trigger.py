from quota.database import connect
from quota.web import create_app

db = connect()
db.execute("INSERT INTO boats VALUES (4, 'Silver Darling', 52000)")
db.execute("INSERT INTO landings VALUES (4, '2025-11-03', 1800)")
create_app(db).test_client().get("/boats/4/quota/2026")
