from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from booking.models import Service, Stylist


def as_dict(service):
    return {"id": service.pk, "name": service.name, "minutes": service.minutes, "price": str(service.price)}


def services(request):
    return JsonResponse({"services": [as_dict(one) for one in Service.objects.order_by("name")]})


def service(request, pk):
    found = get_object_or_404(Service, pk=pk)
    return JsonResponse({**as_dict(found), "stylists": [one.name for one in found.stylists.order_by("name")]})


def stylist(request, slug):
    found = Stylist.objects.get(slug=slug)
    return JsonResponse({"name": found.name, "services": [one.name for one in found.services.order_by("name")]})
