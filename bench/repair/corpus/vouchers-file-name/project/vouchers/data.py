VOUCHERS = {
    "v-1": {"shop": "Blumen Beck", "cents": 2500, "code": "BB-7741"},
    "v-2": {"shop": "Café Żuraw", "cents": 1000, "code": "CZ-1180"},
}
