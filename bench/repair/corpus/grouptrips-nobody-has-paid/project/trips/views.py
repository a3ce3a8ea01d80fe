from decimal import Decimal

from django.db.models import Sum, Value
from django.db.models.functions import Coalesce
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, ListView

from trips.models import Trip


class TripList(ListView):
    model = Trip


class TripDetail(DetailView):
    model = Trip

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["outstanding"] = self.object.outstanding
        return context


def travellers(request, pk):
    trip = get_object_or_404(Trip, pk=pk)
    rows = trip.travellers.annotate(paid=Coalesce(Sum("payments__amount"), Value(Decimal("0"))))
    return JsonResponse({"travellers": [{"name": row.name, "paid": str(row.paid)} for row in rows]})
