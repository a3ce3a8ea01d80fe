import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { toldAbsenceRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The file `own.js` once it is repaired; null where the project says nothing. `line` is where it failed, with V8's place after `|`. */
async function repaired(own: string, house: string, error: string, line: string): Promise<string | null> {
  const [statement = "", at] = line.split("|");
  const files = { "own.js": own, "house.js": house };
  const raised = [{ path: "own.js", statement, ...(at && { at }) }];
  const message = error.includes("Error: ")
    ? error
    : `TypeError: Cannot read properties of undefined (reading '${error}')`;
  const found = await investigateJavascript(files, message, raised);
  open.push(found);
  const [patch] = patchesOf(toldAbsenceRecipe, found.investigation);
  return patch ? patched(files, patch, "own.js") : null;
}

describe("what stands in elsewhere", () => {
  it.each([
    [
      "of an if with two branches",
      "exports.wrote = (user) => user.profile.nick + ' wrote';",
      "exports.shown = (user) => {\n  let name;\n  if (user.profile) name = user.profile.nick;\n  else name = user.login;\n  return name;\n};",
      "nick",
      "user.profile.nick|nick",
      "(user.profile ? user.profile.nick : user.login) + ' wrote'",
    ],
    [
      "of a way out in front",
      "exports.half = (store, sku) => Math.floor(store.items.get(sku).count / 2);",
      "exports.count = (store, sku) => {\n  if (!store.items.has(sku)) return 0;\n  return store.items.get(sku).count;\n};",
      "count",
      "get(sku).count|count",
      "(store.items.get(sku)?.count ?? 0) / 2",
    ],
    [
      "of a default in a parameter, for what is called on it",
      "exports.finds = (rows, word) => rows.filter((row) => row.note.toLowerCase().includes(word));",
      "exports.line = ({ id, note = '' }) => id + note;",
      "toLowerCase",
      "row.note.toLowerCase|toLowerCase",
      "(row.note ?? '').toLowerCase().includes(word)",
    ],
    [
      "of an assignment, for what is gone through",
      "exports.tags = (post, add) => {\n  for (const tag of post.tags) add(tag);\n};",
      "exports.tag = (post, tag) => {\n  post.tags ??= [];\n  post.tags.push(tag);\n};",
      "TypeError: post.tags is not iterable",
      "of post.tags|post.tags",
      "for (const tag of post.tags ?? []) add(tag);",
    ],
    [
      "for what is made of the part",
      "exports.sign = (locker) => locker.owner.name.toUpperCase() + '!';",
      "exports.label = (locker) => (locker.owner === undefined ? 'nobody' : locker.owner.name);",
      "name",
      "locker.owner.name|name",
      "(locker.owner ? locker.owner.name : 'nobody').toUpperCase() + '!'",
    ],
    [
      "for what is taken out of it",
      "exports.card = (contact) => {\n  const { phone } = contact.numbers;\n  return 'Phone: ' + phone;\n};",
      "exports.phoneOf = (contact) => (contact.numbers ? contact.numbers.phone : 'none');",
      "TypeError: Cannot destructure property 'phone' of 'contact.numbers' as it is undefined.",
      "= contact.numbers|contact.numbers",
      "const phone = contact.numbers ? contact.numbers.phone : 'none';",
    ],
    [
      "for the date that is made of it",
      "exports.row = (task) => [task.title, new Date(task.due).toISOString().slice(0, 10)];",
      "exports.line = (task) => task.title + ' ' + (task.due ? new Date(task.due).getFullYear() : '-');",
      "RangeError: Invalid time value",
      "new Date(task.due)",
      "task.due ? new Date(task.due).toISOString().slice(0, 10) : '-'",
    ],
  ])("%s", async (_how, own, house, error, line, wanted) => {
    expect(await repaired(`${own}\n`, `${house}\n`, error, line)).toContain(wanted);
  });

  it.each([
    [
      "two places differ",
      "exports.due = (member) => member.plan.months * 10;",
      "exports.a = (m) => (m.plan ? m.plan.months : 1);\nexports.b = (m) => (m.plan ? m.plan.months : 12);",
      "months",
      "member.plan.months|months",
    ],
    [
      "it would be money that is made up",
      "exports.sum = (rows) => rows.reduce((all, row) => all + row.price.cents, 0);",
      "exports.line = ({ id, price = { cents: 100 } }) => id + price.cents;",
      "cents",
      "row.price.cents|cents",
    ],
    [
      "it is said of another part",
      "exports.refund = (payment) => ({ token: payment.card.token });",
      "exports.receipt = (payment) => 'Paid with ' + (payment.card ? payment.card.last4 : 'cash');",
      "token",
      "payment.card.token|token",
    ],
    [
      "it would be an amount that is made up",
      "exports.pay = (order) => ({ amount: order.price.cents });",
      "exports.hint = (order) => 'about ' + (order.price?.cents ?? 0) + ' cents';",
      "cents",
      "order.price.cents|cents",
    ],
    [
      "null would be shown in a text",
      "exports.dear = (order) => 'Dear ' + order.customer.name;",
      "exports.data = (order) => ({ customer: order.customer ? order.customer.name : null });",
      "name",
      "order.customer.name|name",
    ],
    [
      "a word of a text would be an entry of data",
      "exports.data = (order) => ({ customer: order.customer.name });",
      "exports.line = (order) => 'For ' + (order.customer ? order.customer.name : 'walk-in guest');",
      "name",
      "order.customer.name|name",
    ],
    [
      "what has no end goes on for ever",
      "exports.active = (subs, today) => subs.filter((sub) => sub.until.day >= today);",
      "exports.line = (sub) => sub.id + (sub.until ? ' until ' + sub.until.day : ' for ever');",
      "day",
      "sub.until.day|day",
    ],
  ])("is not taken where %s", async (_why, own, house, error, line) => {
    expect(await repaired(`${own}\n`, `${house}\n`, error, line)).toBeNull();
  });
});

describe("what is done only where it is there", () => {
  it.each([
    [
      "  if (order.customer !== null) lines.push('To: ' + order.customer.name);",
      "  if (bill.customer !== null) lines.push('To: ' + bill.customer.name);",
    ],
    [
      "  if (order.customer) {\n    lines.push('To: ' + order.customer.name);\n  }",
      "  if (bill.customer) {\n    lines.push('To: ' + bill.customer.name);\n  }",
    ],
  ])("is the same statement, %s", async (check, wanted) => {
    const own = "exports.bill = (bill, lines) => {\n  lines.push('To: ' + bill.customer.name);\n};\n";
    const house = `exports.reminder = (order, lines) => {\n${check}\n};\n`;
    expect(await repaired(own, house, "name", "bill.customer.name|name")).toContain(wanted);
  });

  it("is a list that is gone through", async () => {
    const own = "exports.all = (dishes, add) => dishes.forEach((dish) => dish.allergens.forEach(add));\n";
    const house =
      "exports.label = (dish) => {\n  let text = dish.name;\n  if (dish.allergens && dish.allergens.length > 0) text += dish.allergens.join(', ');\n  return text;\n};\n";
    expect(await repaired(own, house, "forEach", "dish.allergens.forEach|forEach")).toContain(
      "(dish.allergens ?? []).forEach(add)",
    );
  });

  it("says nothing of another statement", async () => {
    const own = "exports.send = (bill, mail) => {\n  mail.to(bill.customer.email);\n};\n";
    const house =
      "exports.show = (order, lines) => {\n  if (order.customer) lines.push(order.customer.name);\n};\n";
    expect(await repaired(own, house, "email", "bill.customer.email|email")).toBeNull();
  });
});

describe("what is compared with another value", () => {
  const own = (body: string) => `exports.of = (issues, login) => issues.filter((issue) => ${body});\n`;
  const house =
    "exports.line = (issue) => '#' + issue.id + (issue.assignee ? '@' + issue.assignee.login : ' unassigned');\n";

  it("is not like it where it is not there", async () => {
    expect(
      await repaired(own("issue.assignee.login === login"), house, "login", "assignee.login|login"),
    ).toContain("issue.assignee?.login === login");
  });

  it.each(["issue.assignee.login !== login", "!(issue.assignee.login === login)"])(
    "says nothing of what is unlike it, %s",
    async (body) => {
      expect(await repaired(own(body), house, "login", "assignee.login|login")).toBeNull();
    },
  );
});

describe("what would give a right", () => {
  it("is not there where it is absent, whatever is shown then", async () => {
    const own = "exports.may = (user) => user.role.name === 'admin';\n";
    const house = "exports.shown = (user) => (user.role ? user.role.name : 'admin');\n";
    expect(await repaired(own, house, "name", "user.role.name|name")).not.toContain("'admin')");
  });
});

describe("cells with names of their own", () => {
  it("may be absent as the one beside", async () => {
    const own =
      "exports.row = (line) => {\n  const [name, postcode, town] = line.split(';');\n  return { name: name.trim(), postcode: (postcode || '').trim(), town: town.trim() };\n};\n";
    expect(await repaired(own, "", "trim", "town.trim|trim")).toContain("town: (town || '').trim()");
  });
});

describe("what holds without the part", () => {
  it.each([
    ["return person.address.town.trim() || 'unknown';", "person.address?.town.trim() || 'unknown'"],
    ["return (person.address.town ?? person.town).trim();", "(person.address?.town ?? person.town).trim()"],
    [
      "return person.address.town ? 'in ' + person.address.town : 'anywhere';",
      "return person.address?.town ? 'in '",
    ],
    [
      "if (person.address.town) {\n    return 'in ' + person.address.town;\n  }\n  return 'anywhere';",
      "if (person.address?.town) {",
    ],
  ])("holds without the whole, %s", async (body, wanted) => {
    const own = `exports.town = (person) => {\n  ${body}\n};\n`;
    expect(await repaired(own, "", "town", "person.address.town|town")).toContain(wanted);
  });

  it.each([
    ["a flag decides", "if (person.address.town) throw new Error('taken');\n  return person.id;"],
    [
      "null alone is asked for",
      "return person.address.town !== null ? 'in ' + person.address.town : 'anywhere';",
    ],
    [
      "two conditions stand beside each other",
      "if (person.address.town || person.away) send(person);\n  return person.id;",
    ],
    ["something is done without it", "if (!person.address.town) send(person);\n  return person.id;"],
  ])("says nothing where %s", async (_why, body) => {
    const own = `exports.town = (person, send) => {\n  ${body}\n};\n`;
    expect(await repaired(own, "", "town", "person.address.town|town")).toBeNull();
  });
});

describe("a check with more than one statement", () => {
  it("says what becomes of an empty one", async () => {
    const own =
      "exports.read = (rows, errors) => {\n  const good = [];\n  for (const row of rows) {\n    const count = parseInt(row.count.trim(), 10);\n    if (Number.isNaN(count)) {\n      errors.push(row.id);\n      continue;\n    }\n    good.push(count);\n  }\n  return good;\n};\n";
    expect(await repaired(own, "", "trim", "row.count.trim|trim")).toContain(
      'parseInt((row.count ?? "").trim(), 10);',
    );
  });

  it("stands behind parts that are read where they are there", async () => {
    const own =
      "exports.head = (report) => {\n  const { format, prefix } = report.options;\n  const head = prefix ? prefix + ': ' : '';\n  return head + (format ?? 'short');\n};\n";
    const error = "TypeError: Cannot destructure property 'format' of 'report.options' as it is undefined.";
    expect(await repaired(own, "", error, "= report.options|report.options")).toContain(
      "} = report.options ?? {};",
    );
  });
});
