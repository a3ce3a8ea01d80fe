"""The partner's answers, as its sandbox gives them."""

ANSWERS = {
    "/v2/rooms": {"count": 2, "items": [{"code": "R1", "name": "Attic"}, {"code": "R2", "name": "Garden"}]},
    "/v2/stays": {
        "count": 2,
        "items": [
            {"ref": "S-1", "room": "R1", "arrival": "2026-08-01", "departure": "2026-08-04"},
            {"ref": "S-2", "room": "R2", "arrival": "2026-08-02", "departure": "2026-08-03"},
        ],
    },
}


class Sandbox:
    def get(self, path):
        return ANSWERS[path]
