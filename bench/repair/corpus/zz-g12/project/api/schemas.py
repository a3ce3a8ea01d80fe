from pydantic import BaseModel


class Address(BaseModel):
    street: str
    city: str
    zip: str | None = None


class Customer(BaseModel):
    name: str
    email: str
    address: Address | None = None
    tags: list[str] = []
