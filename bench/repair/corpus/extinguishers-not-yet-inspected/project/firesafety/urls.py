from django.urls import path

from inventory import views

urlpatterns = [
    path("due/", views.due, name="due"),
    path("hydrants/due/", views.hydrants_due, name="hydrants-due"),
    path("extinguishers/<str:number>/", views.extinguisher, name="extinguisher"),
]
