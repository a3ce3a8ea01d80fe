from django.http import JsonResponse

from permits.models import Permit


def not_found(number):
    return JsonResponse({"error": f"There is no permit {number}."}, status=404)


def permit_list(request):
    permits = Permit.objects.order_by("number")
    kind = request.GET.get("kind")
    if kind:
        permits = permits.filter(kind=kind)
    return JsonResponse({"permits": [p.as_dict() for p in permits]})


def permit_detail(request, number):
    try:
        permit = Permit.objects.get(number=number)
    except Permit.DoesNotExist:
        return not_found(number)
    return JsonResponse(permit.as_dict())


def inspections(request, number):
    permit = Permit.objects.get(number=number)
    rows = [{"day": i.day.isoformat(), "passed": i.passed} for i in permit.inspections.all()]
    return JsonResponse({"permit": permit.number, "inspections": rows})
