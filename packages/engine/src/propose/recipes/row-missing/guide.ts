import type { Guide } from "../recipe.ts";

/** The page about rows that are not there. */
export const rowMissingGuide: Guide = {
  slug: "row-missing",
  title: "Fix DoesNotExist: matching query does not exist in Django, and NoResultFound in SQLAlchemy",
  frameworks: ["Django", "FastAPI", "Flask"],
  summary:
    "This error occurs when a query that insists on one row finds none. With an id from a request that is an everyday case, and the client should get a 404.",
  readingTheTrace: [
    { line: 'File "shop/views.py", line 31, in show_order', meaning: "The view that asked for the row." },
    { line: "    order = Order.objects.get(pk=order_id)", meaning: "`get` insists on exactly one row." },
    {
      line: "shop.models.Order.DoesNotExist: Order matching query does not exist.",
      meaning: "There was none. `MultipleObjectsReturned` would mean that there were several.",
    },
  ],
  commonCauses: [
    {
      id: "row",
      title: "An id that nobody has",
      text: "A deleted row, an old bookmark, a guess.",
      code: "order = Order.objects.get(pk=order_id)",
    },
  ],
  fix: {
    text: "Catch this class around the query alone and answer as your other views do, or use `get_object_or_404`.",
    before: "order = Order.objects.get(pk=order_id)",
    after:
      'try:\n    order = Order.objects.get(pk=order_id)\nexcept Order.DoesNotExist:\n    raise Http404("Order not found")',
    language: "python",
  },
  testing: {
    text: "One row that exists, one that does not.",
    code: 'def test_unknown_order(client):\n    assert client.get("/orders/999999/").status_code == 404',
    language: "python",
  },
  sections: [],
  questions: [
    { question: "Is .first() better?", answer: "It gives None instead, which you then have to check." },
  ],
};
