const counted = (pizzas) => Object.entries(Object.groupBy(pizzas, (name) => name)).map(([name, all]) => [all.length, name]);

/** The ticket for the kitchen. */
export function kitchenTicket({ table, pizzas }, { width, shout }) {
  const lines = counted(pizzas).map(([count, name]) => `${count} x ${name}`.slice(0, width));
  const text = [`TABLE ${table}`, ...lines].join("\n");
  return shout ? text.toUpperCase() : text;
}

/** The slip for the table. */
export function tableSlip({ table, pizzas }, { width = 24 } = {}) {
  return [`Table ${table}`, ...pizzas.map((name) => name.slice(0, width))].join("\n");
}
