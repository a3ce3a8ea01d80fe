from datetime import date
from enum import Enum

from pydantic import BaseModel, Field


class Kind(str, Enum):
    passport = "passport"
    id_card = "id_card"
    driving_licence = "driving_licence"
    utility_bill = "utility_bill"


class NewApplicant(BaseModel):
    name: str = Field(min_length=1)
    country: str = Field(min_length=2, max_length=2)


class Document(BaseModel):
    kind: Kind
    number: str
    expires: date | None = None


class Applicant(NewApplicant):
    id: str
    documents: list[Document] = []
