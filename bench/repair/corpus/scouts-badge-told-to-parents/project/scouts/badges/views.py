import json

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from scouts.badges.models import Scout


def _body(request):
    try:
        return json.loads(request.body)
    except ValueError:
        return {}


@require_GET
def scout(request, pk):
    found = get_object_or_404(Scout, pk=pk)
    return JsonResponse(
        {"name": found.name, "pack": found.pack, "badges": [award.badge for award in found.awards.all()]}
    )


@csrf_exempt
@require_POST
def award(request, pk):
    found = get_object_or_404(Scout, pk=pk)
    badge = _body(request).get("badge")
    if not badge:
        return JsonResponse({"error": "which badge?"}, status=400)
    made = found.awards.create(badge=badge, remark=_body(request).get("remark", ""))
    return JsonResponse({"id": made.pk, "badge": made.badge}, status=201)


@csrf_exempt
@require_POST
def move(request, pk):
    found = get_object_or_404(Scout, pk=pk)
    pack = _body(request).get("pack")
    if not pack:
        return JsonResponse({"error": "which pack?"}, status=400)
    found.pack = pack
    found.save(update_fields=["pack"])
    return JsonResponse({"name": found.name, "pack": found.pack})
