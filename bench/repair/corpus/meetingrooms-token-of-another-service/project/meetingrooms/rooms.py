ROOMS = {
    "atrium": {"seats": 12, "booked": ["09:00", "13:30"]},
    "loft": {"seats": 4, "booked": []},
}
