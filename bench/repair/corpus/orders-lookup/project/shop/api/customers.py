from fastapi import APIRouter, HTTPException, status

from shop import repository

router = APIRouter(prefix="/customers", tags=["customers"])


@router.get("/{customer_id}")
def read_customer(customer_id: int) -> dict:
    customer = repository.find_customer(customer_id)
    if customer is None:
        raise HTTPException(
            status_code=status.HTTP_404_NOT_FOUND,
            detail=f"Customer {customer_id} not found",
        )
    return {"id": customer.id, "name": customer.name, "email": customer.email}


@router.get("/{customer_id}/orders")
def read_customer_orders(customer_id: int) -> list[dict]:
    customer = repository.find_customer(customer_id)
    if customer is None:
        raise HTTPException(
            status_code=status.HTTP_404_NOT_FOUND,
            detail=f"Customer {customer_id} not found",
        )
    return [{"id": order.id, "total": str(order.total)} for order in repository.orders_of(customer.id)]
