import json

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt

from orderdesk.models import Customer, Order, Ticket


@csrf_exempt
def tickets(request, customer_id):
    customer = get_object_or_404(Customer, pk=customer_id)
    ticket = Ticket.objects.create(customer=customer, subject=json.loads(request.body)["subject"])
    return JsonResponse({"id": ticket.pk, "subject": ticket.subject}, status=201)


@csrf_exempt
def orders(request, customer_id):
    if request.method == "POST":
        order = Order.objects.create(customer=customer_id, note=json.loads(request.body).get("note", ""))
        return JsonResponse({"id": order.pk, "customer": order.customer.name}, status=201)
    customer = get_object_or_404(Customer, pk=customer_id)
    return JsonResponse({"orders": list(customer.orders.values("id", "note"))})
