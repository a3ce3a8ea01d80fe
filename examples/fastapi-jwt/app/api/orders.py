from fastapi import APIRouter, Depends, HTTPException

from app.auth.dependencies import get_current_user
from app.core.users import User

router = APIRouter()

_ORDERS = {
    "alice": [{"id": 1, "item": "teapot", "quantity": 1}, {"id": 2, "item": "cup", "quantity": 6}],
    "bob": [{"id": 3, "item": "hammer", "quantity": 1}],
}


@router.get("/me")
def read_me(user: User = Depends(get_current_user)) -> dict:
    return {"username": user.username, "full_name": user.full_name}


@router.get("/orders")
def list_orders(user: User = Depends(get_current_user)) -> list:
    return _ORDERS.get(user.username, [])


@router.get("/orders/{order_id}")
def read_order(order_id: int, user: User = Depends(get_current_user)) -> dict:
    for order in _ORDERS.get(user.username, []):
        if order["id"] == order_id:
            return order
    raise HTTPException(status_code=404, detail="Order not found")
