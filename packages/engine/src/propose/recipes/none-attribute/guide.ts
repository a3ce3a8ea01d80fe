import type { Guide } from "../recipe.ts";

const BEFORE = `@router.get("/orders/{order_id}")
def read_order(order_id: int):
    order = find_order(order_id)
    return {"id": order.id, "total": order.total}`;

const AFTER = `@router.get("/orders/{order_id}")
def read_order(order_id: int):
    order = find_order(order_id)
    if order is None:
        raise HTTPException(status_code=404, detail="Order not found")
    return {"id": order.id, "total": order.total}`;

const TESTS = `def test_order_that_exists(client):
    assert client.get("/orders/10").status_code == 200


def test_order_that_does_not_exist(client):
    response = client.get("/orders/999999")
    assert response.status_code == 404
    assert "not found" in response.json()["detail"].lower()`;

/** The page about attributes of None. */
export const noneAttributeGuide: Guide = {
  slug: "none-attribute",
  title: "Fix AttributeError: 'NoneType' object has no attribute in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when code reads an attribute or calls a method of a value that turned out to be None. The line in the trace is only the first place that noticed: the None was made earlier, by a lookup that found nothing, a function without a `return`, or a field that may be empty. Fix it where the None is born, in the way in which the rest of your code handles the same case.",
  readingTheTrace: [
    {
      line: 'File "app/api/orders.py", line 14, in read_order',
      meaning: "The function that used the value. Start here, but do not stop here.",
    },
    {
      line: '    return {"id": order.id, "total": order.total}',
      meaning: "The expression before the dot is the one that was None: here `order`.",
    },
    {
      line: "AttributeError: 'NoneType' object has no attribute 'id'",
      meaning:
        "`NoneType` is the class of None. The attribute in quotes is what your code wanted to read; it is spelt right, there was nothing to read it from.",
    },
  ],
  commonCauses: [
    {
      id: "lookup-missed",
      title: "A lookup found nothing",
      text: "`dict.get`, `.first()`, `.one_or_none()`, `session.get` and most functions called `find_…` answer None when there is nothing. With an id from a request that is an everyday case, and the client should get a 404.",
      code: "order = ORDERS.get(order_id)   # None for an unknown id\ntotal = order.total",
    },
    {
      id: "missing-return",
      title: "A function forgot its return",
      text: "A function that comes to its end without `return` gives None. Often one branch returns and the other only assigns.",
      code: 'def rate_for(kind):\n    if kind == "book":\n        rate = REDUCED\n    else:\n        return STANDARD',
    },
    {
      id: "optional-field",
      title: "A relation or field may be empty",
      text: "A task without an assignee, an order without a customer: the model allows it, the code that shows it does not.",
      code: 'return {"title": task.title, "assignee": task.assignee.email}',
    },
    {
      id: "no-match",
      title: "A pattern did not match",
      text: "`re.match`, `re.search` and `re.fullmatch` give None for text that does not match.",
      code: 'number = re.match(r"INV-(\\d+)", line).group(1)',
    },
    {
      id: "in-place",
      title: "The result of a method that changes its object",
      text: "`list.sort`, `list.append`, `dict.update` and `random.shuffle` change what they are called on and give None.",
      code: 'names = names.sort()\nprint(names.index("kim"))',
    },
    {
      id: "other-key",
      title: "An entry under another name",
      text: "One side writes it as `retentionDays`, the other asks for `retention_days`, and `get` says nothing.",
      code: 'plan = {"retentionDays": 14}\nif age > plan.get("retention_days"): ...',
    },
    {
      id: "left-out",
      title: "An argument that a caller leaves out",
      text: "The parameter's default is None, and the function needs a value.",
      code: "def pages(items, size=None): ...\n\npages(items)",
    },
  ],
  fix: {
    text: "Follow the value back to where it became None. If something was looked up, check right there and answer as your other handlers do. If a `return` is missing, add it. If the field may be empty, say what stands in its place. A guard at the line of the crash is right only in the last case.",
    before: BEFORE,
    after: AFTER,
    language: "python",
  },
  testing: {
    text: "One request with an id that exists, one with an id that does not. The second one fails on the old code with the AttributeError.",
    code: TESTS,
    language: "python",
  },
  sections: [
    {
      id: "request-part",
      title: "Parts of the request",
      text: '`request.args.get("page")` and its kin give None when the client did not send the part. Decide whether it is required (answer 400 and name it) or has a default.',
    },
    {
      id: "unset-variable",
      title: "Environment variables",
      text: '`os.getenv("NAME")` gives None when the variable is not set. That is a matter of the deployment: set it, and check all required variables once at the start of the application.',
    },
  ],
  questions: [
    {
      question: "Why not simply write `if x is not None` around the failing line?",
      answer:
        "Because the rest of the function then runs without the value, and the caller gets half an answer. It is right only where the value is optional by design.",
    },
    {
      question: "Should I use `getattr(x, 'name', None)`?",
      answer: "Hardly ever: it hides misspelt names as well, and moves the None one step further.",
    },
    {
      question: "How do I find such places before they fail?",
      answer:
        "Annotate what lookups return as `Order | None` and run a type checker: it reports each use without a check.",
    },
  ],
};
