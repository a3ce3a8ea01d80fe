from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from shop.export import catalogue, detail
from shop.models import Article, Base, Supplier


def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return Session(engine)


def test_catalogue():
    with session() as db:
        db.add(Article(title="Cup", price=3.0, supplier=Supplier(name="Potters")))
        db.commit()
        assert catalogue(db) == [{"title": "Cup", "price": "3.00", "supplier": "Potters"}]


def test_detail():
    with session() as db:
        db.add(Article(id=1, title="Cup"))
        db.commit()
        assert detail(db, 1)["supplier"] == "own make"
        assert detail(db, 2) is None
