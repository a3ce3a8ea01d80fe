from django.core.paginator import Paginator
from django.http import Http404, JsonResponse

from wholesale.orders.models import Order

PER_PAGE = 25


def as_dict(order):
    return {"id": order.id, "customer": order.customer, "status": order.status, "cases": order.cases}


def order_list(request):
    orders = Order.objects.order_by("id")

    customer = request.GET.get("customer")
    if customer:
        orders = orders.filter(customer__icontains=customer)
    status = request.GET["status"]
    if status:
        orders = orders.filter(status=status)

    page = Paginator(orders, PER_PAGE).get_page(request.GET.get("page"))
    return JsonResponse(
        {
            "orders": [as_dict(order) for order in page],
            "page": page.number,
            "pages": page.paginator.num_pages,
        }
    )


def order_detail(request, order_id):
    try:
        return JsonResponse(as_dict(Order.objects.get(pk=order_id)))
    except Order.DoesNotExist:
        raise Http404
