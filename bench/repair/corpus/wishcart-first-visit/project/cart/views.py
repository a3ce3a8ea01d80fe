from django.http import Http404, JsonResponse
from django.views.decorators.http import require_GET, require_POST

from cart.catalogue import is_sold, price_of

KEY = "cart"


def lines(cart):
    return [{"sku": sku, "count": count, "cents": count * price_of(sku)} for sku, count in sorted(cart.items())]


@require_GET
def show(request):
    cart = request.session.get(KEY, {})
    rows = lines(cart)
    return JsonResponse({"lines": rows, "total": sum(row["cents"] for row in rows)})


@require_POST
def add(request, sku):
    if not is_sold(sku):
        raise Http404(sku)
    cart = request.session.get(KEY, {})
    cart[sku] = cart.get(sku, 0) + 1
    request.session[KEY] = cart
    return JsonResponse({"count": cart[sku]})


@require_POST
def remove(request, sku):
    cart = request.session.get(KEY, {})
    cart.pop(sku, None)
    request.session[KEY] = cart
    return JsonResponse({"lines": lines(cart)})


@require_GET
def badge(request):
    count = sum(request.session[KEY].values())
    return JsonResponse({"count": count, "label": f"{count}" if count < 100 else "99+"})
