import json

from saltworks import stock

KEYS = {"test-key"}


def answer(status, body):
    return {"statusCode": status, "headers": {"content-type": "application/json"}, "body": json.dumps(body)}


def has_key(event):
    headers = event.get("headers") or {}
    return headers.get("x-api-key") in KEYS


def list_pans(event, context):
    """GET /pans?grade=fine&limit=10"""
    if not has_key(event):
        return answer(403, {"error": "key missing"})
    query = event["queryStringParameters"]
    grade = query.get("grade")
    try:
        limit = int(query.get("limit", 50))
    except ValueError:
        return answer(400, {"error": "limit must be a number"})
    return answer(200, {"pans": stock.pans(grade, limit)})


def get_pan(event, context):
    """GET /pans/{id}"""
    if not has_key(event):
        return answer(403, {"error": "key missing"})
    wanted = (event.get("pathParameters") or {}).get("id")
    for pan in stock.pans():
        if pan["id"] == wanted:
            return answer(200, pan)
    return answer(404, {"error": f"no pan {wanted}"})
