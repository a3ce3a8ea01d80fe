from fastapi import FastAPI

from .errors import not_found
from .store import store

app = FastAPI()


@app.get("/bikes/{bike_id}")
def read_bike(bike_id: int):
    bike = store.bike(bike_id)
    if bike is None:
        raise not_found("bike", bike_id)
    return {"id": bike.id, "model": bike.model}


@app.get("/stations/{station_id}")
def read_station(station_id: int):
    station = store.station(station_id)
    return {"id": station.id, "name": station.name, "slots": station.slots}


@app.post("/bikes/{bike_id}/dock/{station_id}")
def dock(bike_id: int, station_id: int):
    bike = store.bike(bike_id)
    if bike is None:
        raise not_found("bike", bike_id)
    bike.station_id = station_id
    return {"docked": True}
