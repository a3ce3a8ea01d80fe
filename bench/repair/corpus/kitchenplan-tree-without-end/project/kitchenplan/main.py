from fastapi import FastAPI, HTTPException

from kitchenplan.dishes import DISHES

app = FastAPI()


def dish_of(name):
    if name not in DISHES:
        raise HTTPException(404, "not on the plan")
    return DISHES[name]


@app.get("/dishes/{name}/grams")
def grams(name: str):
    return {"dish": name, "grams": dish_of(name).grams}


@app.get("/dishes/{name}/allergens")
def allergens(name: str):
    return sorted(dish_of(name).allergens)
