from stations import climate, readings
from stations.web import create_app


def make():
    db = readings.connect()
    db.execute("insert into station values (1, 'Pier'), (3, 'New mast')")
    db.execute("insert into reading values (1, 0.0, 80)")
    return create_app(db).test_client()


def test_station_without_readings():
    assert make().get("/stations/3").get_json() == {
        "name": "New mast",
        "temperature": None,
        "humidity": None,
        "label": "no data",
    }


def test_list_is_complete():
    body = make().get("/stations").get_json()
    assert [(one["name"], one["temperature"]) for one in body] == [("Pier", 0.0), ("New mast", None)]


def test_zero_degrees_is_a_value():
    assert climate.mean_temperature([0.0]) == 0.0
    assert climate.mean_temperature([2.0, -2.0]) == 0.0
    assert climate.mean_temperature([10.0, 13.5]) == 11.8
    assert make().get("/stations/1").get_json()["label"] == "mild"
