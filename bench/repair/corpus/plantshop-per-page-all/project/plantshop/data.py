PLANTS = [{"id": n, "name": name} for n, name in enumerate(["Monstera", "Pilea", "Calathea", "Fern", "Aloe"], 1)]
ORDERS = [{"id": n, "plant": n % 5 + 1, "state": "sent" if n % 2 else "open"} for n in range(1, 61)]
