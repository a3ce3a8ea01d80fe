from evcharge.models import Connector, Station

_stations = {
    station.id: station
    for station in (
        Station("HH-004", "Altona, Große Bergstraße", [Connector(1, "CCS"), Connector(2, "Type 2")]),
        Station("HH-011", "Harburg, Ring", [Connector(1, "CCS")]),
    )
}


def find_station(station_id: str) -> Station | None:
    return _stations.get(station_id.upper())


def all_stations() -> list[Station]:
    return list(_stations.values())
