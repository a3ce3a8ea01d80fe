from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Membership(Form):
    name: str = Field(title="Your name", min_length=2)
    born: date = Field(title="Date of birth")
    kind: Literal["full", "reduced"] = Field("full", title="Kind of membership")
    remark: str | None = Field(None, title="Anything else")

    @field_validator("born")
    @classmethod
    def not_in_the_future(cls, value: date) -> date:
        if value > date.today():
            raise ValueError("not born yet")
        return value


class Feedback(Form):
    stars: int = Field(title="Stars", ge=1, le=5)
    text: str = Field("", title="In your words")


FORMS: dict[str, type[Form]] = {"membership": Membership, "feedback": Feedback}
