from datetime import datetime, timezone


def refund_of(event: dict) -> dict:
    at = datetime.strptime(event["time"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    return {"id": event["id"], "payment": event["payment"], "refunded_at": at.isoformat()}
