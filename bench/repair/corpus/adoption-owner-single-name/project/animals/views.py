from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404

from animals.models import Animal, Keeper

TEXT = "We certify that {name} ({species}) has found a home with {keeper}."


def certificate(request, pk):
    animal = get_object_or_404(Animal, pk=pk)
    if animal.keeper is None:
        return HttpResponse(f"{animal.name} is still waiting.", status=409, content_type="text/plain")
    text = TEXT.format(name=animal.name, species=animal.species, keeper=animal.keeper.full_name)
    return HttpResponse(text, content_type="text/plain")


def keepers(request):
    return JsonResponse({"keepers": [keeper.initials for keeper in Keeper.objects.order_by("pk")]})
