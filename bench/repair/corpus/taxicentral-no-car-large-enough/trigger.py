from central.desk import Desk
from central.fleet import Call, Car, Fleet

desk = Desk(Fleet([Car(14, 4, (2.0, 1.5)), Car(22, 4, (0.3, 4.0))]), print)
desk.take(Call("Moreau", (1.0, 1.0)))
desk.take(Call("Sato", (3.5, 2.0), people=6))
