import { describe, expect, it } from "vitest";
import { givenFault } from "./fault/open-fault.testing.ts";
import { relatedMissingRecipe } from "./related-missing/index.ts";
import { rowMissingRecipe } from "./row-missing/index.ts";
import { urlForRecipe } from "./url-for/index.ts";

describe("an address", () => {
  const views = (link: string) => `from flask import Blueprint, redirect, url_for

articles = Blueprint("articles", __name__)


@articles.get("/<name>")
def show(name):
    if name == "home":
        return redirect(${link})
    return name


@articles.get("/")
def index():
    return url_for("articles.show", name="start")
`;

  it.each([
    ['url_for("show", name="start")', 'url_for("articles.show", name="start")', "'show'"],
    ['url_for("articles.shwo", name="start")', 'url_for("articles.show", name="start")', "'articles.shwo'"],
    ['url_for("articles.show", title="start")', 'url_for("articles.show", name="start")', "'articles.show'"],
  ])("%s is built as it is registered", async (link, wanted, name) => {
    const fault = await givenFault({
      files: { "wiki/views.py": views(link) },
      type: "werkzeug.routing.exceptions.BuildError",
      message: `Could not build url for endpoint ${name} with values ['name'].`,
      trace: [["wiki/views.py", "return redirect"]],
      request: { path: "/home", route: "/<name>" },
    });
    expect(await fault.fixed(urlForRecipe, "wiki/views.py")).toContain(`redirect(${wanted})`);
  });

  it("is built with the part that its path needs, where the thing has it", async () => {
    const fault = await givenFault({
      files: {
        "photos/albums.py": `from flask import Blueprint, jsonify, url_for

albums = Blueprint("albums", __name__)


class Album:
    id: int
    slug: str


@albums.get("/albums/<slug>")
def show(slug):
    return slug


@albums.post("/albums")
def make():
    album = Album()
    link = url_for("albums.show", id=album.id)
    return jsonify(link=link)
`,
      },
      type: "werkzeug.routing.exceptions.BuildError",
      message:
        "Could not build url for endpoint 'albums.show' with values ['id']. Did you forget to specify values ['slug']?",
      trace: [["photos/albums.py", "link = url_for("]],
      request: { method: "POST", path: "/albums", route: "/albums" },
    });
    expect(await fault.fixed(urlForRecipe, "photos/albums.py")).toContain(
      'url_for("albums.show", slug=album.slug)',
    );
  });

  it("of Django has the longer name that it was given, of those that take the same values", async () => {
    const fault = await givenFault({
      files: {
        "polls/urls.py":
          'from django.urls import path\n\nfrom polls import views\n\nurlpatterns = [\n    path("", views.index, name="all-results"),\n    path("<slug:slug>/result", views.result, name="poll-result"),\n    path("<slug:slug>/vote", views.vote, name="poll-vote"),\n]\n',
        "polls/views.py":
          'from django.shortcuts import redirect\n\n\ndef vote(request, slug):\n    return redirect("results", slug=slug)\n',
      },
      type: "django.urls.exceptions.NoReverseMatch",
      message: "Reverse for 'results' not found. 'results' is not a valid view function or pattern name.",
      trace: [["polls/views.py", "return redirect"]],
    });
    expect(await fault.fixed(urlForRecipe, "polls/views.py")).toContain('redirect("poll-result", slug=slug)');
  });

  it("of Django has its namespace", async () => {
    const fault = await givenFault({
      files: {
        "shop/urls.py":
          'from django.urls import path\n\nfrom shop import views\n\napp_name = "shop"\nurlpatterns = [path("orders/<int:pk>/", views.order, name="order")]\n',
        "shop/views.py":
          'from django.shortcuts import redirect\n\n\ndef latest(request):\n    return redirect("order", pk=1)\n',
      },
      type: "django.urls.exceptions.NoReverseMatch",
      message: "Reverse for 'order' not found. 'order' is not a valid view function or pattern name.",
      trace: [["shop/views.py", "return redirect"]],
      request: { path: "/latest" },
    });
    expect(await fault.fixed(urlForRecipe, "shop/views.py")).toContain('redirect("shop:order", pk=1)');
  });
});

it("a relation that is not there leaves its entries empty", async () => {
  const source = `def topics(person):
    if not hasattr(person, "mentor"):
        return []
    return person.mentor.topics


def card(person):
    return {
        "name": person.name,
        "employer": person.profile.employer or None,
        "city": person.profile.city,
    }
`;
  const fault = await givenFault({
    files: { "people/present.py": source },
    type: "people.models.Person.profile.RelatedObjectDoesNotExist",
    message: "Person has no profile.",
    trace: [["people/present.py", '"employer"']],
    request: { path: "/people/1" },
  });
  const text = await fault.fixed(relatedMissingRecipe, "people/present.py");
  expect(text).toContain(
    '"employer": (person.profile.employer or None) if hasattr(person, "profile") else None,',
  );
  expect(text).toContain('"city": person.profile.city if hasattr(person, "profile") else None,');
});

it("a row that a helper asks for raises the house's exception", async () => {
  const fault = await givenFault({
    files: {
      "shop/errors.py": "class NotFound(Exception):\n    status = 404\n",
      "shop/models.py": "class Order:\n    objects = None\n\n\nclass Item:\n    objects = None\n",
      "shop/store.py": `from shop.errors import NotFound
from shop.models import Item, Order


def order(number):
    try:
        return Order.objects.get(pk=number)
    except Order.DoesNotExist:
        raise NotFound(f"order {number}")


def item(number):
    return Item.objects.get(pk=number)
`,
      "shop/views.py":
        "from django.http import JsonResponse\n\nfrom shop.store import item\n\n\ndef show_item(request, number):\n    return JsonResponse({'name': item(number).name})\n",
    },
    type: "shop.models.Item.DoesNotExist",
    message: "Item matching query does not exist.",
    trace: [
      ["shop/views.py", "return JsonResponse"],
      ["shop/store.py", "return Item.objects"],
    ],
    request: { path: "/items/7/" },
  });
  expect(await fault.fixed(rowMissingRecipe, "shop/store.py")).toContain(
    '    except Item.DoesNotExist:\n        raise NotFound(f"item {number}")\n',
  );
});

it("a row is asked for with the shortcut that the house uses", async () => {
  const fault = await givenFault({
    files: {
      "shop/models.py": "class Order:\n    objects = None\n",
      "shop/views.py": `from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from shop.models import Order


def show(request, pk):
    return JsonResponse({"total": get_object_or_404(Order, pk=pk).total})


def cancel(request, pk):
    order = Order.objects.get(pk=pk)
    return JsonResponse({"total": order.total})
`,
    },
    type: "shop.models.Order.DoesNotExist",
    message: "Order matching query does not exist.",
    trace: [["shop/views.py", "order = Order"]],
    request: { path: "/orders/7/cancel" },
  });
  expect(await fault.fixed(rowMissingRecipe, "shop/views.py")).toContain(
    "order = get_object_or_404(Order, pk=pk)",
  );
});

describe("the house's shortcut for a row", () => {
  const fixedService = async (query: string, request: { path: string } | undefined) => {
    const fault = await givenFault({
      files: {
        "shop/models.py": "class Parcel:\n    objects = None\n",
        "shop/desk.py": `from shop.models import Parcel\n\n\ndef hand_out(number):\n    parcel = ${query}\n    parcel.gone = True\n    return parcel\n`,
        "shop/views.py":
          "from django.shortcuts import get_object_or_404\n\nfrom shop import desk\nfrom shop.models import Parcel\n\n\ndef show(request, pk):\n    return get_object_or_404(Parcel, pk=pk).to\n\n\ndef pick_up(request, pk):\n    return desk.hand_out(pk).to\n",
      },
      type: "shop.models.Parcel.DoesNotExist",
      message: "Parcel matching query does not exist.",
      trace: [
        ["shop/views.py", "return desk"],
        ["shop/desk.py", "parcel = "],
      ],
      ...(request && { request }),
    });
    return fault.fixed(rowMissingRecipe, "shop/desk.py");
  };

  it.each([
    [
      'Parcel.objects.select_related("to").get(pk=number)',
      'get_object_or_404(Parcel.objects.select_related("to"), pk=number)',
    ],
    [
      "Parcel.objects.filter(gone=False).get(id=number)",
      "get_object_or_404(Parcel.objects.filter(gone=False), id=number)",
    ],
    ["Parcel.objects.filter(pk=number).get()", "get_object_or_404(Parcel.objects.filter(pk=number))"],
    ["Parcel.objects.get(pk=number)", "get_object_or_404(Parcel, pk=number)"],
  ])("takes %s as well", async (query, wanted) => {
    expect(await fixedService(query, { path: "/parcels/7/pick-up" })).toContain(`parcel = ${wanted}\n`);
  });

  it("is not taken where nobody asks, nor for what is no query", async () => {
    expect(await fixedService("Parcel.objects.get(pk=number)", undefined)).toBeNull();
    const cached = 'Parcel.objects.near(lambda: "x").get(number)';
    expect(await fixedService(cached, { path: "/parcels/7/pick-up" })).toBeNull();
  });
});

it("a row of SQLAlchemy that need not be there is looked at before it is used", async () => {
  const source = `from fastapi import APIRouter, HTTPException
from sqlalchemy import select

from app.models import Customer, Order

router = APIRouter()


@router.get("/customers/{customer_id}")
def customer(customer_id: int, db):
    found = db.get(Customer, customer_id)
    if found is None:
        raise HTTPException(status_code=404, detail="Customer not found")
    return found


@router.get("/orders/{order_id}")
def order(order_id: int, db):
    order = db.execute(select(Order).where(Order.id == order_id)).scalar_one()
    return order
`;
  const fault = await givenFault({
    files: {
      "app/models.py": "class Customer:\n    pass\n\n\nclass Order:\n    pass\n",
      "app/api.py": source,
    },
    type: "sqlalchemy.exc.NoResultFound",
    message: "No row was found when one was required",
    trace: [["app/api.py", "order = db.execute"]],
    request: { path: "/orders/7", route: "/orders/{order_id}" },
  });
  expect(await fault.fixed(rowMissingRecipe, "app/api.py")).toContain(
    '.scalar_one_or_none()\n    if order is None:\n        raise HTTPException(status_code=404, detail="Order not found")\n',
  );
});
