from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Mark",
            fields=[
                ("id", models.BigAutoField(primary_key=True)),
                ("name", models.CharField(max_length=60, unique=True)),
                ("owner", models.CharField(max_length=80)),
                ("renamed", models.PositiveIntegerField(default=0)),
            ],
        ),
    ]
