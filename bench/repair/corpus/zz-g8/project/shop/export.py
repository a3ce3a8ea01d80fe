from sqlalchemy import select
from sqlalchemy.orm import Session

from .models import Article


def price_text(article: Article) -> str:
    return "on request" if article.price is None else f"{article.price:.2f}"


def catalogue(session: Session) -> list[dict]:
    articles = session.scalars(select(Article).order_by(Article.title))
    return [
        {"title": article.title, "price": price_text(article), "supplier": article.supplier.name}
        for article in articles
    ]


def detail(session: Session, article_id: int) -> dict | None:
    article = session.get(Article, article_id)
    if article is None:
        return None
    supplier = article.supplier.name if article.supplier else "own make"
    return {"title": article.title, "price": price_text(article), "supplier": supplier}
