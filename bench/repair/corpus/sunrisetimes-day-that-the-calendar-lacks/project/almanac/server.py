from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from almanac.days import day_of, span
from almanac.errors import BadRequest, UnknownPlace, bad_request, unknown_place
from almanac.sun import PLACES, Place, sun

LONGEST = 31


def place_of(request: Request) -> Place:
    name = request.path_params["place"]
    if name not in PLACES:
        raise UnknownPlace(name)
    return PLACES[name]


def shown(place: Place, day):
    times = sun(place, day)
    if times is None:
        return {"day": day.isoformat(), "rise": None, "set": None}
    rise, sets = times
    return {"day": day.isoformat(), "rise": rise.isoformat(timespec="minutes"), "set": sets.isoformat(timespec="minutes")}


async def one_day(request: Request) -> JSONResponse:
    place = place_of(request)
    day = day_of(request.path_params["day"])
    return JSONResponse({"place": place.name, **shown(place, day)})


async def several_days(request: Request) -> JSONResponse:
    place = place_of(request)
    ends = []
    for name in ("from", "to"):
        try:
            ends.append(day_of(request.query_params.get(name, "today")))
        except ValueError:
            raise BadRequest(name, "not a day") from None
    days = span(*ends)
    if not 0 < len(days) <= LONGEST:
        raise BadRequest("to", f"between 1 and {LONGEST} days")
    return JSONResponse({"place": place.name, "days": [shown(place, day) for day in days]})


app = Starlette(
    routes=[Route("/sun/{place}", several_days), Route("/sun/{place}/{day}", one_day)],
    exception_handlers={BadRequest: bad_request, UnknownPlace: unknown_place},
)
