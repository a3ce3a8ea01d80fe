export interface Dish {
  name: string;
  course: "starter" | "main" | "dessert";
  allergens: string[];
}

const DISHES: Dish[] = [
  { name: "Leek soup", course: "starter", allergens: ["milk", "celery"] },
  { name: "Beetroot carpaccio", course: "starter", allergens: ["nuts"] },
  { name: "Lentil dal", course: "main", allergens: ["mustard"] },
  { name: "Pesto gnocchi", course: "main", allergens: ["gluten", "nuts", "milk"] },
  { name: "Poached pear", course: "dessert", allergens: [] },
];

export class Kitchen {
  constructor(private readonly all: readonly Dish[] = DISHES) {}

  dishes(): Dish[] {
    return [...this.all];
  }

  /** Those in which none of the allergens is. */
  without(allergens: readonly string[]): Dish[] {
    return this.all.filter((dish) => !dish.allergens.some((one) => allergens.includes(one)));
  }

  courses(names: readonly string[]): Dish[] {
    return this.all.filter((dish) => names.length === 0 || names.includes(dish.course));
  }
}
