const EVENT_BYTES = 8_800;
const ID = "0".repeat(32);

/**
 * An envelope with an event of a Python service as SDKs send it: frames with source and locals, request, breadcrumbs;
 * 8.8 kB. One of each error is made, and the others are it with another id: the generator shares the machine with what
 * it measures, so it must cost little.
 * @param id 32 hexadecimal digits; it also chooses which of `errors` different errors it is
 */
export function envelope(id: string, errors: number): Buffer {
  const number = Number.parseInt(id.slice(0, 6), 16) % errors;
  let template = templates.get(number);
  if (template === undefined) {
    template = templateOf(number);
    templates.set(number, template);
  }
  const body = Buffer.from(template.bytes);
  for (const place of template.places) body.write(id, place, "latin1");
  return body;
}

interface Template {
  readonly bytes: Buffer;
  /** Where the event's id stands. */
  readonly places: readonly number[];
}

const templates = new Map<number, Template>();

function templateOf(number: number): Template {
  const event = JSON.stringify(eventOf(number));
  const bytes = Buffer.from(`${JSON.stringify({ event_id: ID })}\n{"type":"event"}\n${event}\n`);
  const places: number[] = [];
  for (let at = bytes.indexOf(ID); at >= 0; at = bytes.indexOf(ID, at + ID.length)) places.push(at);
  return { bytes, places };
}

function eventOf(number: number) {
  const event = {
    event_id: ID,
    platform: "python",
    timestamp: new Date().toISOString(),
    level: "error",
    release: "shop@1.4.2",
    environment: "production",
    server_name: "web-3",
    transaction: "/orders/{id}",
    exception: {
      values: [
        {
          type: `Error${number}`,
          value: `order ${ID} has no price`,
          stacktrace: { frames: Array.from({ length: 12 }, (_, index) => frameOf(number, index)) },
        },
      ],
    },
    request: {
      url: "https://shop.test/orders/7",
      method: "POST",
      headers: { "user-agent": "bench", accept: "*/*" },
      data: { lines: [1, 2, 3] },
    },
    breadcrumbs: {
      values: Array.from({ length: 12 }, (_, index) => ({
        category: "query",
        message: `select * from orders where id = ${index}`,
        timestamp: 1_764_000_000 + index,
      })),
    },
    user: { id: String(number % 97) },
    extra: { padding: "" },
  };
  const missing = EVENT_BYTES - JSON.stringify(event).length;
  event.extra.padding = "order line with some text in it; ".repeat(400).slice(0, Math.max(0, missing));
  return event;
}

function frameOf(number: number, index: number) {
  return {
    filename: `shop/part${index}.py`,
    abs_path: `/srv/shop/part${index}.py`,
    module: `shop.part${index}`,
    function: index === 11 ? `step_${number}` : `call_${index}`,
    lineno: 10 + index,
    context_line: `    return next_${index}(order, customer)`,
    pre_context: ["def call(order, customer):", "    # prices are in cents"],
    post_context: ["", ""],
    in_app: index > 6,
    vars: { order: { id: number, lines: [1, 2, 3] }, customer: "'someone'", total: "Decimal('17.20')" },
  };
}
