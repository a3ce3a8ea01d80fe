from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from gpsuploads.tracks import Tracks

LARGEST = 5_000_000
tracks = Tracks()


async def put(request):
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > LARGEST:
            raise HTTPException(413)
    if not content.startswith(b"<"):
        raise HTTPException(400, "not a track")
    points = tracks.keep(request.path_params["name"], bytes(content))
    return JSONResponse({"points": points}, status_code=201)


async def get(request):
    content = tracks.get(request.path_params["name"])
    if content is None:
        raise HTTPException(404)
    return Response(content, media_type="application/gpx+xml")


app = Starlette(
    routes=[
        Route("/tracks/{name}", put, methods=["PUT"]),
        Route("/tracks/{name}", get, methods=["GET"]),
    ]
)
