from django.http import JsonResponse

from storefront.models import Product
from storefront.params import whole


def products(request):
    found = Product.objects.order_by("pk")
    limit = whole(request, "max_cents")
    if limit is not None:
        found = found.filter(cents__lte=limit)
    category = request.GET.get("category")
    if category:
        found = found.filter(category_id=category)
    return JsonResponse({"products": [{"name": one.name, "cents": one.cents} for one in found]})
