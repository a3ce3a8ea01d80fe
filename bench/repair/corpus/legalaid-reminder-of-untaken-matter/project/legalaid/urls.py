from django.urls import path

from matters import views

urlpatterns = [path("matters/", views.index), path("matters/<int:pk>/documents/", views.add_document)]
