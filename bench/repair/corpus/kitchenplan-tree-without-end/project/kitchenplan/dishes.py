from kitchenplan.components import Ingredient, Mixture, Portion

PASTA = Ingredient("pasta", 90, ["wheat"])
TOMATO = Ingredient("tomato", 400)
MILK = Ingredient("milk", 500, ["milk"])
FLOUR = Ingredient("flour", 40, ["wheat"])
SAUCE = Mixture("sugo", TOMATO, Ingredient("oil", 20), loss=0.25)
BECHAMEL = Mixture("bechamel", MILK, FLOUR, loss=0.1)

DISHES = {
    "pasta al sugo": Mixture("pasta al sugo", PASTA, SAUCE),
    "lasagne": Mixture("lasagne", PASTA, Portion(SAUCE, 0.5), Portion(BECHAMEL, 0.25)),
}
