from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from skilltree.catalogue import MODULES, UnknownModule, module
from skilltree.paths import depth, hours, path_to

app = FastAPI()


@app.exception_handler(UnknownModule)
async def unknown_module(request: Request, error: UnknownModule):
    return JSONResponse({"detail": "unknown module"}, status_code=404)


@app.get("/modules")
def modules():
    ordered = sorted(MODULES, key=lambda key: (depth(key), key))
    return [{"key": key, "depth": depth(key)} for key in ordered]


@app.get("/modules/{key}/path")
def path(key: str):
    keys = path_to(key)
    return {"path": [module(one)["title"] for one in keys], "hours": hours(keys)}
