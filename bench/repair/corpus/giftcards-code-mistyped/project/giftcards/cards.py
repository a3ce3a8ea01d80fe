from sqlalchemy import func, select
from sqlalchemy.orm import Session

from giftcards.db import Card, Redemption


def by_code(session: Session, code: str) -> Card | None:
    return session.scalars(select(Card).where(Card.code == code.strip().upper())).one_or_none()


def balance(session: Session, code: str) -> int:
    card = session.scalars(select(Card).where(Card.code == code.strip().upper())).one()
    used = session.scalar(select(func.coalesce(func.sum(Redemption.cents), 0)).where(Redemption.card_id == card.id))
    return card.cents - used


def redeem(session: Session, card: Card, cents: int) -> None:
    card.redemptions.append(Redemption(cents=cents))
    session.commit()
