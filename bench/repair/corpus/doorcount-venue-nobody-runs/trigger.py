from doorcount.app import create_app
from doorcount.models import Venue, session

app = create_app()
with session() as db:
    db.add(Venue(slug="cellar", name="The Cellar"))
    db.commit()
app.test_client().get("/venues/attic/state")
