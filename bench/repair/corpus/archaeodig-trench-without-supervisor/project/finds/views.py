from django.http import HttpResponse, JsonResponse

from finds.models import Find, Trench


def trenches(request):
    found = Trench.objects.select_related("supervisor").order_by("code")
    return JsonResponse({trench.code: trench.signature for trench in found})


def labels(request):
    found = Find.objects.select_related("trench__supervisor").order_by("number")
    if "trench" in request.GET:
        found = found.filter(trench__code=request.GET["trench"])
    return HttpResponse("\n".join(find.label for find in found), content_type="text/plain")
