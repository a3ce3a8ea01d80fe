import uuid

from evcharge.errors import Conflict, NotFound
from evcharge.models import Connector, Station
from evcharge.registry import find_station


def require_station(station_id: str) -> Station:
    station = find_station(station_id)
    if station is None:
        raise NotFound(f"no station {station_id}")
    return station


def start_session(station_id: str, number: int, card: str) -> dict:
    station = require_station(station_id)
    connector = station.connector(number)
    if connector.busy:
        raise Conflict(f"connector {number} is in use")
    connector.session = f"{card}-{uuid.uuid4().hex[:8]}"
    return describe(station, connector)


def stop_session(station_id: str, session: str) -> dict:
    station = require_station(station_id)
    for connector in station.connectors:
        if connector.session == session:
            connector.session = None
            return describe(station, connector)
    raise NotFound(f"no session {session}")


def describe(station: Station, connector: Connector) -> dict:
    return {
        "station": station.id,
        "connector": connector.number,
        "plug": connector.plug,
        "session": connector.session,
    }
