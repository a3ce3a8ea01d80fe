from pydantic import BaseModel


class Campaign(BaseModel):
    slug: str
    subject: str
    sent: int = 0
    opened: int = 0
    clicked: int = 0
    bounced: int = 0


class Figures(BaseModel):
    slug: str
    delivered: int
    open_rate: float
    click_rate: float
    bounce_rate: float
