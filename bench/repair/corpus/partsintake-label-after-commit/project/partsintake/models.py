from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from partsintake.db import Base


class Part(Base):
    __tablename__ = "parts"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    count: Mapped[int] = mapped_column(default=0)
