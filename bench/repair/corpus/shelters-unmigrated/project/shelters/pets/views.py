from django.http import JsonResponse

from shelters.pets.models import Pet


def index(request):
    pets = Pet.objects.order_by("name").values("name", "kind", "chip")
    return JsonResponse({"pets": list(pets)})
