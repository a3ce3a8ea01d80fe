from dataclasses import dataclass
from typing import Optional

from fastapi import APIRouter, Depends, HTTPException

from app.auth.dependencies import get_current_user
from app.core.users import User

router = APIRouter(prefix="/customers")


@dataclass(frozen=True)
class Customer:
    name: str
    street: str
    city: str


_CUSTOMERS = {
    1: Customer("Ada Holm", "Havnegade 3", "Aarhus"),
    2: Customer("Ben Achebe", "Broad Street 12", "Leeds"),
}


def find_customer(customer_id: int) -> Optional[Customer]:
    return _CUSTOMERS.get(customer_id)


@router.get("/{customer_id}")
def read_customer(customer_id: int, user: User = Depends(get_current_user)) -> dict:
    customer = find_customer(customer_id)
    if customer is None:
        raise HTTPException(status_code=404, detail="Customer not found")
    return {"id": customer_id, "name": customer.name}


@router.get("/{customer_id}/label")
def read_label(customer_id: int, user: User = Depends(get_current_user)) -> dict:
    customer = find_customer(customer_id)
    return {"label": f"{customer.name}, {customer.street}, {customer.city}"}
