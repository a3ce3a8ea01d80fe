ORDERS = {"A1": {"state": "new"}}
