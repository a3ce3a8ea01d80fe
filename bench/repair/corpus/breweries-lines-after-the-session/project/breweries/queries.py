from sqlalchemy import select
from sqlalchemy.orm import selectinload

from breweries.models import Order, Session


def order_with_lines(order_id):
    with Session() as session:
        return session.get(Order, order_id, options=[selectinload(Order.lines)])


def orders_of(pub=None):
    """Orders, of one pub or of all, by number."""
    query = select(Order).order_by(Order.id)
    if pub is not None:
        query = query.where(Order.pub == pub)
    with Session() as session:
        return session.scalars(query).all()
