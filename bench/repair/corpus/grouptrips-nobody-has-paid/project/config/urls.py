from django.urls import path

from trips import views

urlpatterns = [
    path("", views.TripList.as_view(), name="trips"),
    path("<int:pk>/", views.TripDetail.as_view(), name="trip"),
    path("<int:pk>/travellers.json", views.travellers, name="travellers"),
]
