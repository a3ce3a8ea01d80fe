from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views import View

from .models import Agent, Listing
from .mortgage import monthly_rate


class ListingIndex(View):
    def get(self, request):
        listings = Listing.active.order_by("price").values("slug", "title", "price")
        return JsonResponse({"results": list(listings)})


class ListingDetail(View):
    def get(self, request, slug):
        listing = get_object_or_404(Listing.active.select_related("agent"), slug=slug)
        return JsonResponse(
            {
                "slug": listing.slug,
                "title": listing.title,
                "price": listing.price,
                "rooms": listing.rooms,
                "agent": listing.agent.name,
            }
        )


class MortgageView(View):
    def get(self, request, slug):
        listing = Listing.active.get(slug=slug)
        years = 30 if request.GET.get("term") == "long" else 15
        return JsonResponse(
            {"slug": slug, "years": years, "monthly": monthly_rate(listing.price, years)}
        )


class AgentDetail(View):
    def get(self, request, pk):
        agent = get_object_or_404(Agent, pk=pk)
        listings = Listing.active.filter(agent=agent)
        return JsonResponse({"name": agent.name, "listings": [one.slug for one in listings]})
