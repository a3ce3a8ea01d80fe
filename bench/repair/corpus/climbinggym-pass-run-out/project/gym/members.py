MEMBERS = {
    "m-7": {"id": "m-7", "name": "Jo", "visits": 12},
    "m-8": {"id": "m-8", "name": "Al", "visits": 0},
}
