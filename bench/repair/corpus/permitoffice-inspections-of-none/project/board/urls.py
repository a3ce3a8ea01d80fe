from django.urls import path

from permits import views

urlpatterns = [
    path("permits/", views.permit_list),
    path("permits/<str:number>/", views.permit_detail),
    path("permits/<str:number>/inspections/", views.inspections),
]
