from dataclasses import dataclass, field


@dataclass
class Bike:
    id: int
    model: str
    station_id: int | None = None


@dataclass
class Station:
    id: int
    name: str
    slots: int = 10


@dataclass
class Store:
    bikes: dict[int, Bike] = field(default_factory=dict)
    stations: dict[int, Station] = field(default_factory=dict)

    def bike(self, bike_id: int) -> Bike | None:
        return self.bikes.get(bike_id)

    def station(self, station_id: int) -> Station | None:
        return self.stations.get(station_id)


store = Store(
    bikes={1: Bike(1, "City", 1), 2: Bike(2, "Cargo")},
    stations={1: Station(1, "Harbour")},
)
