from pydantic import BaseModel, ConfigDict, Field, model_validator


class Label(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    inventory: str
    title: str
    year_from: int = Field(alias="yearFrom")
    year_to: int | None = Field(None, alias="yearTo")
    material: str
    lender: str | None = None

    @model_validator(mode="after")
    def years_in_order(self):
        if self.year_to is not None and self.year_to < self.year_from:
            raise ValueError("yearTo lies before yearFrom")
        return self

    @property
    def dating(self) -> str:
        return f"{self.year_from}" if self.year_to is None else f"{self.year_from}\u2013{self.year_to}"
