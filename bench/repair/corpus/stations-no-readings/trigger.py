from stations import readings
from stations.web import create_app

db = readings.connect()
db.execute("insert into station values (1, 'Pier'), (3, 'New mast')")
db.execute("insert into reading values (1, 10.0, 80)")
create_app(db).test_client().get("/stations")
