from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

from devicesdash.presenting import device_json, stale
from devicesdash.registry import Registry, utc

SORTS = {
    "serial": lambda device: device.serial,
    "model": lambda device: (device.model, device.serial),
    "last_seen": lambda device: device.last_seen,
}


def sorted_devices(devices, by):
    try:
        key = SORTS[by]
    except KeyError:
        raise HTTPException(400, f"cannot sort by {by}")
    return sorted(devices, key=key)


async def index(request):
    devices = sorted_devices(request.app.state.registry.all(), request.query_params.get("sort", "serial"))
    if tag := request.query_params.get("tag"):
        devices = [device for device in devices if tag in device.tags]
    return JSONResponse({"devices": [device_json(device) for device in devices]})


async def show(request):
    device = request.app.state.registry.get(request.path_params["serial"])
    if device is None:
        raise HTTPException(404)
    return JSONResponse(device_json(device))


async def silent(request):
    found = stale(request.app.state.registry.all(), utc(2026, 2, 1))
    return JSONResponse({"devices": [device.serial for device in found]})


def build(registry):
    app = Starlette(routes=[Route("/devices", index), Route("/devices/{serial}", show), Route("/silent", silent)])
    app.state.registry = registry
    return app


def demo():
    registry = Registry()
    registry.enroll("C3", "probe", ["roof"])
    registry.enroll("A1", "probe")
    registry.enroll("B2", "gateway", ["roof"])
    registry.heartbeat("C3", utc(2026, 1, 4, 9))
    registry.heartbeat("B2", utc(2026, 3, 2, 17, 30))
    return registry


app = build(demo())
