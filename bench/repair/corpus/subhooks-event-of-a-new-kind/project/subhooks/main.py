import hmac
import os

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from subhooks.handlers import HANDLERS
from subhooks.store import store

TOKEN = os.environ.get("HOOK_TOKEN", "dev")


async def billing(request):
    if not hmac.compare_digest(request.headers.get("x-hook-token", ""), TOKEN):
        return JSONResponse({"error": "bad token"}, status_code=401)
    event = await request.json()
    if not store.first_time(event["id"]):
        return JSONResponse({"handled": False})
    handler = HANDLERS[event["type"]]
    handler(event["data"])
    return JSONResponse({"handled": True})


async def subscription(request):
    found = store.subscriptions.get(request.path_params["customer"])
    if found is None:
        return JSONResponse({"error": "no subscription"}, status_code=404)
    return JSONResponse(found)


app = Starlette(
    routes=[
        Route("/hooks/billing", billing, methods=["POST"]),
        Route("/subscriptions/{customer}", subscription),
    ]
)
