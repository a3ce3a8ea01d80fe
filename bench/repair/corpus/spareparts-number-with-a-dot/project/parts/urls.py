from django.urls import path

from parts import views

app_name = "parts"
urlpatterns = [
    path("", views.catalogue, name="catalogue"),
    path("search/", views.search, name="search"),
    path("<slug:number>/", views.detail, name="detail"),
]
