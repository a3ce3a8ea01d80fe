from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app.db import get_db
from app.models import Truck
from app.schemas import DishOut, MenuOut

router = APIRouter(tags=["menus"])


def euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d} EUR"


@router.get("/trucks/{truck_id}/menu", response_model=MenuOut)
def menu(truck_id: int, vegan: bool = False, db: Session = Depends(get_db)):
    truck = db.get(Truck, truck_id)
    dishes = [dish for dish in truck.dishes if dish.vegan or not vegan]
    return MenuOut(
        truck=truck.name,
        dishes=[DishOut(name=dish.name, price=euros(dish.price_cents), vegan=dish.vegan) for dish in dishes],
    )
