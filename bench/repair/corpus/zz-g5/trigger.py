from worker.consume import consume
consume([{"type": "paid", "order": "A1"}, {"type": "returned", "order": "A7", "reason": "broken"}])
