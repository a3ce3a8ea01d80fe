from tapestries import create_app, db, repository
from tapestries.models import Panel, Tapestry, Workshop

db.reset()
unicorn = Tapestry(title="The Unicorn", workshop=Workshop(city="Brussels"))
unicorn.panels = [Panel(position=1, scene="The fountain", width_cm=379)]
repository.add(unicorn)
create_app().test_client().get("/tapestries/1")
