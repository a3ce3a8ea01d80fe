import datetime as dt

from portal import create_app
from portal.auth import issue

app = create_app()
with app.app_context():
    token = issue("u-77", now=dt.datetime.now(dt.timezone.utc) - dt.timedelta(days=2))
app.test_client().get("/me", headers={"Authorization": f"Bearer {token}"})
