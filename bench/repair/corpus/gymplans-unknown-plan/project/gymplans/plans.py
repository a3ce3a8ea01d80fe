from pydantic import BaseModel


class Plan(BaseModel):
    code: str
    name: str
    monthly: int
    setup: int = 0


class Site(BaseModel):
    code: str
    surcharge: int


PLANS = [
    Plan(code="basic", name="Basic", monthly=1990, setup=1900),
    Plan(code="flex", name="Flex", monthly=3490),
    Plan(code="all-in", name="All in", monthly=4990),
]
SITES = [Site(code="harbour", surcharge=500), Site(code="north", surcharge=0)]
