from webhooks.times import parse_instant


def payment_of(event: dict) -> dict:
    return {"id": event["id"], "amount": event["amount"], "paid_at": parse_instant(event["time"]).isoformat()}
