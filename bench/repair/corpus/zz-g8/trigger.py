from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from shop.models import Article, Base
from shop.export import catalogue
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as db:
    db.add(Article(title="Jug"))
    db.commit()
    catalogue(db)
