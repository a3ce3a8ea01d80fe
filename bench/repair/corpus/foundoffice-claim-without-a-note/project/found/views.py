from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from found.forms import text
from found.models import Claim, Item


@require_http_methods(["GET", "POST"])
def items(request):
    if request.method == "POST":
        item = Item.objects.create(title=text(request.POST, "title"), place=text(request.POST, "place"))
        return JsonResponse({"id": item.pk}, status=201)
    return JsonResponse({"items": list(Item.objects.order_by("pk").values("id", "title", "place"))})


@require_http_methods(["POST"])
def claims(request, pk):
    item = get_object_or_404(Item, pk=pk)
    claim = Claim.objects.create(
        item=item,
        name=text(request.POST, "name"),
        phone=text(request.POST, "phone", longest=40),
        note=text(request.POST, "note", required=False, longest=2000),
    )
    return JsonResponse({"id": claim.pk, "waiting": item.claims.count()}, status=201)
