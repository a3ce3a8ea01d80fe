from windfarm import create_app
from windfarm.models import Turbine

create_app(seed=[Turbine(name="hill-4", rated_kw=3000)]).test_client().get("/turbines/hill-4/yield")
