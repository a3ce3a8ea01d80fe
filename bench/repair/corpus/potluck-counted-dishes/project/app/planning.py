from app.repository import find_dishes


def plan_of(evening: int) -> dict:
    dishes = find_dishes(evening=evening)
    return {
        "evening": evening,
        "cooks": sorted({dish.cook for dish in dishes}),
        "portions": sum(dish.serves for dish in dishes),
    }
