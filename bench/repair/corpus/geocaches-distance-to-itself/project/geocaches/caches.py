from dataclasses import dataclass

from geocaches.sphere import bearing, distance


@dataclass
class Cache:
    code: str
    lat: float
    lon: float

    @property
    def point(self):
        return self.lat, self.lon


CACHES = [Cache("GC1", 50.67, 9.09), Cache("GC2", 50.7, 9.1), Cache("GC3", 48.1, 11.5)]


def near(point, km):
    found = []
    for cache in CACHES:
        away = distance(point, cache.point)
        if away <= km:
            found.append({"code": cache.code, "km": round(away, 1), "bearing": bearing(point, cache.point)})
    return sorted(found, key=lambda entry: entry["km"])
