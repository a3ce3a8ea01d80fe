from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from stockroom.models import Item, Shelf


def shelf(request, label):
    found = get_object_or_404(Shelf, label=label)
    return JsonResponse(
        {
            "label": found.label,
            "items": [{"id": item.pk, "name": item.name, "quantity": item.quantity} for item in found.items.all()],
        }
    )


@csrf_exempt
@require_POST
def take(request, pk):
    item = get_object_or_404(Item, pk=pk)
    try:
        item.take(int(request.POST.get("count", 1)))
    except ValueError as error:
        return JsonResponse({"error": str(error)}, status=400)
    return JsonResponse({"left": item.quantity})


def reorder(request):
    low = [item for item in Item.objects.select_related("shelf") if item.is_low]
    return JsonResponse(
        {
            "items": [
                {
                    "name": item.name,
                    "shelf": item.shelf.label,
                    "missing": item.reorder_below - item.qty,
                }
                for item in low
            ]
        }
    )
