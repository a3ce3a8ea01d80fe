import logging

from fastapi import APIRouter, HTTPException, status

from shop import repository

logger = logging.getLogger(__name__)
router = APIRouter(prefix="/orders", tags=["orders"])


@router.get("/{order_id}")
def read_order(order_id: int) -> dict:
    order = repository.find_order(order_id)
    logger.info("reading an order")
    return {
        "id": order.id,
        "total": str(order.total),
        "lines": [{"sku": line.sku, "quantity": line.quantity} for line in order.lines],
    }


@router.put("/{order_id}/note")
def write_note(order_id: int, note: str) -> dict:
    if len(note) > 200:
        raise HTTPException(status_code=status.HTTP_400_BAD_REQUEST, detail="Note is too long")
    order = repository.find_order(order_id)
    if order is None:
        raise HTTPException(
            status_code=status.HTTP_404_NOT_FOUND,
            detail=f"Order {order_id} not found",
        )
    order.note = note
    return {"id": order.id, "note": order.note}
