SHIPMENTS = {
    7001: {
        "number": 7001,
        "recipient": "Weber",
        "stops": [{"place": "Ulm", "at": "2026-02-03T06:10:00Z"}, {"place": "Bonn", "at": "2026-02-04T05:00:00Z"}],
        "delivered_at": "2026-02-04T11:32:00Z",
        "signed_by": "neighbour",
    },
    7002: {
        "number": 7002,
        "recipient": "Okafor",
        "stops": [{"place": "Ulm", "at": "2026-02-04T06:12:00Z"}],
    },
}


def find(number):
    return SHIPMENTS.get(number)


def deliver(number, at, signed_by):
    SHIPMENTS[number].update(delivered_at=at, signed_by=signed_by)
