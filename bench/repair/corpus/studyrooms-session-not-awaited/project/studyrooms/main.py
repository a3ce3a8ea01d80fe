from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from studyrooms.rooms import Rooms, Taken
from studyrooms.sessions import SessionStore

sessions = SessionStore()
rooms = Rooms({"A1", "A2", "B2"})


def token_of(request):
    return request.headers.get("authorization", "").removeprefix("Bearer ")


def error(status, text):
    return JSONResponse({"error": text}, status_code=status)


async def login(request):
    body = await request.json()
    session = await sessions.open(body["student"])
    return JSONResponse({"token": session.token})


async def book(request):
    session = await sessions.find(token_of(request))
    if session is None:
        return error(401, "log in first")
    room = request.path_params["room"]
    if room not in rooms.names:
        return error(404, "no such room")
    try:
        rooms.book(room, session.student)
    except Taken:
        return error(409, "taken")
    return JSONResponse({"room": room, "student": session.student}, status_code=201)


async def give_back(request):
    session = sessions.find(token_of(request))
    if session is None:
        return error(401, "log in first")
    room = request.path_params["room"]
    if rooms.booked_by(room) != session.student:
        return error(403, "not your room")
    rooms.give_back(room)
    return Response(status_code=204)


async def overview(request):
    return JSONResponse({room: rooms.booked_by(room) is None for room in sorted(rooms.names)})


app = Starlette(
    routes=[
        Route("/login", login, methods=["POST"]),
        Route("/rooms", overview),
        Route("/rooms/{room}/book", book, methods=["POST"]),
        Route("/rooms/{room}/book", give_back, methods=["DELETE"]),
    ]
)
