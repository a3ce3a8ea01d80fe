from contextlib import contextmanager

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Session


class Base(DeclarativeBase):
    pass


def engine_of(url="sqlite:///parts.db"):
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    return engine


@contextmanager
def transaction(engine):
    """A session whose work is kept when the block ends well."""
    with Session(engine) as session:
        yield session
        session.commit()
