from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from soillab.models import Base

engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
Session = sessionmaker(engine, expire_on_commit=False)
Base.metadata.create_all(engine)


def get_session():
    with Session() as session:
        yield session
