from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from tapestries.models import Base

engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
Session = sessionmaker(engine, expire_on_commit=False)


def reset():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
