from pydantic import BaseModel


class Settings(BaseModel):
    currency: str = "EUR"
    max_tickets: int = 10
    service_charge: float = 0.045


settings = Settings()
