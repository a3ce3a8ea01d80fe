import { expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const ORDER = `export class Order {
  #steps = [];
  get state() {
    return this.#steps.at(-1).state;
  }
  move(state, by) {
    this.#steps.push({ state, by });
  }
}
`;
const desk = (line: string, parameters = "order, clerk") => `import { Order } from "./order.mjs";

export function pack(order, clerk) {
  order.move("packed", clerk.name);
}
export function send(${parameters}) {
  ${line}
}
`;

async function moved(source: string): Promise<string> {
  const files = { "src/order.mjs": ORDER, "src/desk.mjs": source };
  const error = "TypeError: Cannot set property state of #<Order> which has only a getter";
  const made = await repaired(
    files,
    error,
    [{ path: "src/desk.mjs", statement: "order.state =", at: "order" }],
    null,
  );
  return made?.text ?? "";
}

it("what a class computes is changed by its method that takes it, with what the other calls give", async () => {
  expect(await moved(desk('order.state = "sent";'))).toContain('order.move("sent", clerk.name);');
});

it("nothing is called with what is not in sight", async () => {
  expect(await moved(desk('order.state = "sent";', "order"))).not.toContain('order.move("sent"');
});
