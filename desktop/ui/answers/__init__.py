"""How a question is answered on screen: one editor per type of answer, unknown and disputed included."""
